package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.sync.store.NoticeStore.Told;
import org.junit.jupiter.api.Test;

/** What became of edits that had waited, as a device is told with the pages of its pulls. */
class DecisionsTest {
  private static final UUID ENTITY = new UUID(5, 1);
  private final FeedInMemory feed = new FeedInMemory();
  private final DeviceInMemory device = new DeviceInMemory(feed);
  private final List<UUID> decided = new ArrayList<>();

  private void decide() {
    var operation = new UUID(8, decided.size());
    decided.add(operation);
    feed.decide(DeviceInMemory.DEVICE, operation);
  }

  private void store(int document) {
    feed.store(new UUID(6, document), ENTITY);
  }

  private List<UUID> pulled(int limit) {
    var told = new ArrayList<UUID>();
    boolean more = true;
    while (more) {
      var page = device.pull(limit);
      page.decisions().stream().map(Told::opId).forEach(told::add);
      more = page.hasMore();
    }
    return told;
  }

  @Test
  void each_is_told_once_in_the_order_of_the_feed_however_small_the_pages_are() {
    feed.assign(ENTITY);
    for (int i = 0; i < 7; i++) {
      store(i);
      decide();
    }
    decide();

    assertThat(pulled(2)).isEqualTo(decided);
    assertThat(pulled(2)).isEmpty();

    decide();
    assertThat(pulled(2)).containsExactly(decided.get(8));
  }

  @Test
  void one_alone_is_something_to_tell() {
    pulled(10);
    assertThat(device.pull(10).isEmpty()).isTrue();

    decide();

    assertThat(device.pull(10).isEmpty()).isFalse();
  }

  @Test
  void those_of_other_devices_are_not_told() {
    feed.decide(new UUID(2, 3), new UUID(8, 8));

    assertThat(pulled(10)).isEmpty();
  }

  @Test
  void those_of_a_time_when_a_back_fill_was_under_way_are_told_too() {
    for (int i = 0; i < 5; i++) {
      store(i);
    }
    pulled(10);
    feed.assign(ENTITY);
    decide();
    device.pull(2);
    decide();

    assertThat(pulled(2)).isEqualTo(decided);
  }
}
