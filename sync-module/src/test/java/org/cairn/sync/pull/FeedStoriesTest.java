package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a device has in the end, after whatever has happened before, between and during pulls. */
class FeedStoriesTest {
  private static final List<UUID> ENTITIES =
      LongStream.range(1, 6).mapToObj(i -> new UUID(10, i)).toList();
  private static final List<UUID> DOCUMENTS =
      LongStream.range(1, 16).mapToObj(i -> new UUID(20, i)).toList();

  @Test
  void whatever_happens_between_pages_the_device_ends_with_what_its_user_sees() {
    var given = Long.getLong("cairn.test.seed");
    var seeds = given == null ? new Random().longs(3_000) : LongStream.of(given);
    seeds.forEach(
        seed -> {
          try {
            anyStory(new Random(seed));
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With -Dcairn.test.seed=" + seed + ": " + e.getMessage(), e);
          }
        });
  }

  private static void anyStory(Random random) {
    var feed = new FeedInMemory();
    var device = random.nextBoolean() ? new DeviceInMemory(feed) : onlyVisits(feed);
    feed.meanwhile(
        () -> {
          if (random.nextInt(4) == 0) {
            happen(feed, random);
          }
        });
    for (int i = random.nextInt(60); i > 0; i--) {
      happen(feed, random);
      if (random.nextInt(20) == 0) {
        long forgotten = feed.clock() - random.nextInt(10);
        device.trimTo(forgotten);
        feed.forget(forgotten);
      }
      if (random.nextInt(3) == 0) {
        device.pull(1 + random.nextInt(4));
      }
    }
    feed.meanwhile(() -> {});
    device.pullAll(1 + random.nextInt(4));
    assertThat(device.stored()).isEqualTo(device.asked(feed.visible()));
    assertThat(device.pull(5).entries()).isEmpty();
  }

  private static DeviceInMemory onlyVisits(FeedInMemory feed) {
    return new DeviceInMemory(feed, "visit");
  }

  private static void happen(FeedInMemory feed, Random random) {
    var entity = ENTITIES.get(random.nextInt(ENTITIES.size()));
    var document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
    switch (random.nextInt(12)) {
      case 0, 1 -> feed.assign(entity);
      case 2 -> feed.unassign(entity);
      case 3 -> feed.delete(document);
      case 5 -> {
        feed.types.saveVersion();
        feed.store(document, entity);
      }
      case 4 -> {
        if (random.nextInt(4) == 0) {
          feed.seeEverything(random.nextBoolean());
        }
      }
      default -> feed.store(document, entity);
    }
  }
}
