package org.cairn.domain;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Many cases at random. Another seed in each run; one that failed is named in the failure and
 * repeated by {@code -Dcairn.test.seed=…}.
 */
public final class Chance {
  private final Random random;

  private Chance(long seed) {
    random = new Random(seed);
  }

  /** Runs a property for many cases, each with a seed of its own. */
  public static void times(int cases, Consumer<Chance> property) {
    var given = Long.getLong("cairn.test.seed");
    if (given != null) {
      property.accept(new Chance(given));
      return;
    }
    var seeds = new Random();
    for (int i = 0; i < cases; i++) {
      long seed = seeds.nextLong();
      try {
        property.accept(new Chance(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("With -Dcairn.test.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** 0 included, the bound excluded. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  public boolean once(int in) {
    return below(in) == 0;
  }

  public long number() {
    return random.nextLong();
  }

  public UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  public byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
