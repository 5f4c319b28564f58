package org.cairn.bench.wire;

import java.util.SplittableRandom;

/**
 * Time-ordered ids (UUID version 7) as a device makes them, at little cost. One thread at a time.
 */
public final class NewIds {
  private final SplittableRandom random;
  private long lastMillis;
  private int counter;

  public NewIds(long seed) {
    random = new SplittableRandom(seed ^ System.nanoTime());
  }

  /** The next id as 16 bytes. */
  public byte[] next() {
    long millis = System.currentTimeMillis();
    counter = millis == lastMillis ? counter + 1 : 0;
    lastMillis = millis;
    var id = new byte[16];
    put(id, 0, millis << 16 | 0x7000 | counter & 0xfff);
    put(id, 8, random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    return id;
  }

  private static void put(byte[] target, int at, long value) {
    for (int i = 0; i < Long.BYTES; i++) {
      target[at + i] = (byte) (value >>> 56 - 8 * i);
    }
  }
}
