package org.cairn.domain.id;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** UUIDs as 16 bytes, as text, and in byte order. */
public final class Uuids {
  private static final int TEXT_LENGTH = 36;

  /** Byte order, which is the order of {@code BINARY(16)} columns; {@link UUID} compares signed. */
  public static final Comparator<UUID> BYTE_ORDER =
      (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
      };

  private Uuids() {}

  /** The 16 bytes in network order, or null for null. */
  public static byte[] bytes(UUID id) {
    if (id == null) {
      return null;
    }
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** The reverse of {@link #bytes}. */
  public static UUID fromBytes(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /**
   * Any valid UUID in its 36-character form; nothing for other text. Stricter than {@link
   * UUID#fromString}, which accepts groups of any length.
   */
  public static Optional<UUID> parse(String text) {
    if (text == null || text.length() != TEXT_LENGTH) {
      return Optional.empty();
    }
    long high = 0;
    long low = 0;
    for (int i = 0, digits = 0; i < TEXT_LENGTH; i++) {
      char c = text.charAt(i);
      if (i == 8 || i == 13 || i == 18 || i == 23) {
        if (c != '-') {
          return Optional.empty();
        }
        continue;
      }
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return Optional.empty();
      }
      if (digits++ < 16) {
        high = high << 4 | digit;
      } else {
        low = low << 4 | digit;
      }
    }
    return Optional.of(new UUID(high, low));
  }
}
