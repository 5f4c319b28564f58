package org.cairn.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * One of the proofs of the product: prints one line with its figure and the seed of everything that
 * was drawn at random, and fails where the figure is not what was promised. {@code
 * -Dcairn.proof.seed} repeats what was drawn; what threads make of it differs each time.
 */
public final class Proof {
  private static final Path FIGURES = Path.of("target", "figures.txt");

  private final String name;

  private Proof(String name) {
    this.name = name;
  }

  /** Whether proofs take their time, with {@code -Dcairn.proof.long}: before a release. */
  public static boolean isLong() {
    return System.getProperty("cairn.proof.long") != null;
  }

  /** The attempt to break the promise. */
  @FunctionalInterface
  public interface Attempt {
    Figure make(Random random) throws Exception;
  }

  /**
   * @param name as in the list of proofs, such as {@code P1}
   */
  public static Proof of(String name) {
    return new Proof(name);
  }

  /**
   * @throws AssertionError where the promise is broken
   */
  public void show(Attempt attempt) throws Exception {
    long seed = Long.getLong("cairn.proof.seed", new Random().nextInt(Integer.MAX_VALUE));
    var begun = Instant.now();
    Figure figure;
    try {
      figure = attempt.make(new Random(seed));
    } catch (Exception | AssertionError e) {
      print("broke off: " + e, seed, begun);
      throw e;
    }
    print(figure.text(), seed, begun);
    if (!figure.violations().isEmpty()) {
      var all = String.join("\n", figure.violations());
      // As bytes: what is told may hold text that cannot be written.
      Files.write(
          Path.of("target", name + "-violations.txt"), all.getBytes(StandardCharsets.UTF_8));
      throw new AssertionError(name + " does not hold:\n  " + figure.told());
    }
  }

  /** For a proof that this database does not allow. */
  public void skipped(String reason) {
    write(name + "  skipped: " + reason);
  }

  private void print(String text, long seed, Instant begun) {
    long seconds = Duration.between(begun, Instant.now()).toSeconds();
    write(name + "  " + text + "  (seed " + seed + ", " + seconds + " s)");
  }

  private static void write(String line) {
    System.out.println(line);
    try {
      Files.writeString(FIGURES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
