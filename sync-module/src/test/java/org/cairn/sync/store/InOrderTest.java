package org.cairn.sync.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final List<Long> taken = new ArrayList<>();

  private InOrder wanting(List<Long> ids) {
    return new InOrder(ids, revision -> taken.add(revision.id()));
  }

  private static StoredRevision revision(long id) {
    return new StoredRevision(id, null, 1, 1, null, 0, null, null, null, 0, null);
  }

  @Test
  void each_waits_for_those_before_it_and_not_longer() throws IOException {
    var delivery = wanting(List.of(5L, 2L, 3L, 9L));

    delivery.take(revision(2));
    delivery.take(revision(3));
    assertThat(taken).isEmpty();
    delivery.take(revision(5));
    assertThat(taken).containsExactly(5L, 2L, 3L);
    delivery.take(revision(9));
    assertThat(taken).containsExactly(5L, 2L, 3L, 9L);
  }

  @Test
  void any_order_is_delivered_whole() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      var wanted = new ArrayList<>(LongStream.range(0, 1 + random.nextInt(40)).boxed().toList());
      Collections.shuffle(wanted, random);
      taken.clear();
      var delivery = wanting(wanted);
      for (long id = 0; id < wanted.size(); id++) {
        delivery.take(revision(id));
      }
      delivery.requireAll();
      assertThat(taken).as("seed %d", seed).isEqualTo(wanted);
    }
  }

  @Test
  void only_what_is_wanted_and_has_not_come_yet_is_asked_for() throws IOException {
    var delivery = wanting(List.of(4L, 6L));

    assertThat(delivery.isWanted(4)).isTrue();
    assertThat(delivery.isWanted(5)).isFalse();
    delivery.take(revision(4));
    assertThat(delivery.isWanted(4)).isFalse();
  }

  @Test
  void what_does_not_come_is_noticed() throws IOException {
    var delivery = wanting(List.of(4L, 6L));
    delivery.take(revision(4));

    assertThatThrownBy(delivery::requireAll)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("6");
  }
}
