package org.cairn.sync.failed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.domain.failure.FailureState;
import org.cairn.sync.failed.SetAside.Order;
import org.cairn.sync.store.FailureFilter;
import org.junit.jupiter.api.Test;

class SetAsideAllTest {
  private final List<UUID> open = new ArrayList<>();
  private final List<UUID> after = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();

  private SetAsideAll all() {
    var all = new SetAsideAll();
    all.setAside =
        new SetAside() {
          @Override
          List<UUID> portion(Caller caller, Order order, UUID last) {
            orders.add(order);
            after.add(last);
            return open.stream()
                .filter(id -> last == null || id.compareTo(last) > 0)
                .limit(PORTION)
                .toList();
          }
        };
    all.patience =
        new Patience() {
          @Override
          public <T> T retrying(Supplier<T> act) {
            return act.get();
          }
        };
    return all;
  }

  private static Order order() {
    return new Order(FailureState.ARCHIVED, FailureFilter.in(FailureState.shown()), null);
  }

  @Test
  void however_many_there_are_all_are_done_a_thousand_at_a_time() {
    IntStream.range(0, 2_500).forEach(i -> open.add(new UUID(0, i)));

    assertThat(all().all(Caller.system("trace"), order())).isEqualTo(2_500);

    assertThat(after).containsExactly(null, new UUID(0, 999), new UUID(0, 1_999));
  }

  @Test
  void with_none_there_is_nothing_to_do() {
    assertThat(all().all(Caller.system("trace"), order())).isZero();
  }

  @Test
  void what_is_forgotten_was_archived_long_enough_and_what_has_ended_is_archived_then() {
    var limit = Instant.parse("2026-03-01T00:00:00Z");
    var forget = new ForgetFailures();
    forget.setAside = all();

    forget.forget(Caller.system("trace"), limit);

    assertThat(orders)
        .extracting(Order::to)
        .containsExactly(FailureState.PURGED, FailureState.ARCHIVED);
    assertThat(orders).allSatisfy(one -> assertThat(one.filter().stateBefore()).isEqualTo(limit));
    assertThat(orders.get(0).filter().states()).containsExactly(FailureState.ARCHIVED);
    assertThat(orders.get(1).filter().states())
        .isEqualTo(Set.of(FailureState.SETTLED, FailureState.DISCARDED));
  }
}
