package org.cairn.domain.verify;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Which two hex digits of an id name its bucket. */
public enum Bucketing {
  /** The first two. Ids made in time order (UUIDv7) nearly all share them for years. */
  PREFIX,
  /** The last two, which are random in each kind of UUID that devices make. */
  SUFFIX;

  /** The number of the bucket, 0 to 255. */
  public int bucketOf(UUID id) {
    return this == PREFIX
        ? (int) (id.getMostSignificantBits() >>> 56)
        : (int) (id.getLeastSignificantBits() & 0xFF);
  }

  /** The bucket's name: two hex digits in lower case. */
  public static String name(int bucket) {
    return HexFormat.of().toHexDigits((byte) bucket);
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Bucketing> ofWire(String name) {
    for (var one : values()) {
      if (one.wireName().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
