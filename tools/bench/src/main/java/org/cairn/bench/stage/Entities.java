package org.cairn.bench.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entities that are known by a name and a number; their ids are in no order. */
public final class Entities {
  private Entities() {}

  public static UUID of(String group, int index) {
    return UUID.nameUUIDFromBytes((group + "/" + index).getBytes(StandardCharsets.US_ASCII));
  }

  public static List<UUID> list(String group, int count) {
    return IntStream.range(0, count).mapToObj(index -> of(group, index)).toList();
  }
}
