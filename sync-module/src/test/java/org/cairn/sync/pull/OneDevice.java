package org.cairn.sync.pull;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What tests of one device that pulls from a feed have in common. */
abstract class OneDevice {
  static final UUID A = new UUID(10, 1);
  static final UUID B = new UUID(10, 2);
  static final List<UUID> DOCUMENTS =
      LongStream.range(1, 16).mapToObj(i -> new UUID(20, i)).toList();

  final FeedInMemory feed = new FeedInMemory();
  final DeviceInMemory device = new DeviceInMemory(feed);

  void fill(UUID entityId, int from, int to) {
    IntStream.range(from, to).forEach(i -> feed.store(DOCUMENTS.get(i), entityId));
  }
}
