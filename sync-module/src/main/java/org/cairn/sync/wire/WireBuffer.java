package org.cairn.sync.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of an answer under way: written without going through characters. */
public final class WireBuffer {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int SLICE = 64 * 1024;
  private static final int UUID_LENGTH = 36;
  private static final int TIME_LENGTH = 24;

  private byte[] bytes;
  private int length;

  public WireBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  public int length() {
    return length;
  }

  public byte[] toArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** Slice by slice: the JDK would copy it as a whole, into memory that each thread keeps. */
  public void flushTo(OutputStream out) throws IOException {
    for (int from = 0; from < length; from += SLICE) {
      out.write(bytes, from, Math.min(SLICE, length - from));
    }
    length = 0;
  }

  public WireBuffer raw(byte[] text) {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  public WireBuffer ascii(String text) {
    return raw(text.getBytes(StandardCharsets.US_ASCII));
  }

  public WireBuffer number(long number) {
    return ascii(Long.toString(number));
  }

  /** An id of 16 bytes in quotes, or null. */
  public WireBuffer id(byte[] id) {
    if (id == null) {
      return ascii("null");
    }
    reserve(UUID_LENGTH + 2);
    bytes[length++] = '"';
    for (int i = 0; i < id.length; i++) {
      if (i == 4 || i == 6 || i == 8 || i == 10) {
        bytes[length++] = '-';
      }
      bytes[length++] = HEX[id[i] >> 4 & 15];
      bytes[length++] = HEX[id[i] & 15];
    }
    bytes[length++] = '"';
    return this;
  }

  /**
   * A time in quotes, with milliseconds.
   *
   * @param stored {@code 2026-03-01 09:30:00.000000}, or without the fraction
   */
  public WireBuffer time(byte[] stored) {
    reserve(TIME_LENGTH + 2);
    bytes[length++] = '"';
    int start = length;
    Arrays.fill(bytes, start, start + TIME_LENGTH, (byte) '0');
    bytes[start + 19] = '.';
    System.arraycopy(stored, 0, bytes, start, Math.min(stored.length, TIME_LENGTH - 1));
    bytes[start + 10] = 'T';
    bytes[start + TIME_LENGTH - 1] = 'Z';
    length += TIME_LENGTH;
    bytes[length++] = '"';
    return this;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
