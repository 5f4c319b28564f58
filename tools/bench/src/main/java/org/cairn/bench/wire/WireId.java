package org.cairn.bench.wire;

import java.nio.charset.StandardCharsets;

/** Ids as text, written into a request in place. */
public final class WireId {
  public static final int LENGTH = 36;

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private WireId() {}

  /** Writes the 36 characters of an id of 16 bytes. */
  public static void write(byte[] id, byte[] target, int at) {
    int place = at;
    for (int i = 0; i < id.length; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        target[place++] = '-';
      }
      target[place++] = HEX[id[i] >> 4 & 15];
      target[place++] = HEX[id[i] & 15];
    }
  }
}
