package org.cairn.sync.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cairn.sync.store.HeldStore.Wait;
import org.junit.jupiter.api.Test;

class WaitingRingsTest {
  private static Wait named(long seq, long awaited) {
    return new Wait(new UUID(1, seq), new UUID(2, 2), seq, awaited, true);
  }

  private static Wait unnamed(long seq, long awaited) {
    return new Wait(new UUID(1, seq), new UUID(2, 2), seq, awaited, false);
  }

  private static List<Long> in(Wait... waits) {
    return WaitingRings.in(List.of(waits)).stream().map(Wait::seq).sorted().toList();
  }

  @Test
  void a_queue_of_operations_that_wait_for_one_is_no_ring() {
    assertThat(in(named(2, 1), named(3, 2), unnamed(4, 2))).isEmpty();
  }

  @Test
  void those_in_a_ring_are_found_without_those_before_and_behind() {
    assertThat(in(named(1, 3), unnamed(2, 1), named(3, 2), named(4, 3), named(2, 9)))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void the_first_that_names_nothing_is_the_weakest() {
    var ring = List.of(named(1, 3), unnamed(2, 1), unnamed(3, 2));

    assertThat(WaitingRings.weakest(ring)).containsExactly(unnamed(2, 1));
  }

  @Test
  void one_that_names_something_as_well_is_not() {
    var ring = List.of(named(1, 2), unnamed(2, 1), named(2, 1));

    assertThat(WaitingRings.weakest(ring)).isEmpty();
  }
}
