package org.cairn.proof.device;

import java.util.Random;
import java.util.UUID;

/** Ids as devices make them, from seeded chance. */
public final class Ids {
  private Ids() {}

  /** A random UUID, version 4. */
  public static UUID next(Random random) {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() >>> 2 | Long.MIN_VALUE;
    return new UUID(high, low);
  }
}
