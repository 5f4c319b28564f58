package org.cairn.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.sync.store.WaitStore.Unfinished;
import org.junit.jupiter.api.Test;

class QueueViewTest {
  private static final UUID DOCUMENT = new UUID(2, 1);
  private static final UUID OTHER = new UUID(2, 2);

  private static UUID op(int number) {
    return new UUID(1, number);
  }

  private static Unfinished waiting(long seq, UUID document, UUID... awaited) {
    var one = new Unfinished(seq, new UUID(3, seq), op((int) seq), null, document);
    one.waitsFor().addAll(Set.of(awaited));
    return one;
  }

  /** Nobody has looked at it yet, so that nothing is known of it but what it says. */
  private static Unfinished after(int previous, long seq) {
    return new Unfinished(seq, new UUID(3, seq), op((int) seq), op(previous), DOCUMENT);
  }

  private static Optional<UUID> before(QueueView view, int number) {
    return view.before(op(number), DOCUMENT, QueueView.LAST, one -> false);
  }

  @Test
  void a_change_comes_behind_the_last_that_is_there_of_its_document() {
    var view =
        new QueueView(List.of(waiting(1, DOCUMENT), waiting(2, DOCUMENT), waiting(3, OTHER)));

    assertThat(before(view, 9)).contains(op(2));
    assertThat(view.before(op(9), new UUID(2, 3), QueueView.LAST, one -> false)).isEmpty();
  }

  @Test
  void an_operation_of_the_queue_comes_behind_earlier_ones_only() {
    var view = new QueueView(List.of(waiting(1, DOCUMENT), waiting(5, DOCUMENT)));

    assertThat(view.before(op(3), DOCUMENT, 3, one -> false)).contains(op(1));
  }

  @Test
  void a_change_does_not_come_behind_one_that_waits_for_it() {
    var view = new QueueView(List.of(waiting(1, DOCUMENT, op(2)), waiting(2, DOCUMENT, op(3))));

    assertThat(before(view, 3)).isEmpty();
    assertThat(before(view, 4)).contains(op(2));
  }

  @Test
  void a_change_does_not_come_behind_one_that_was_made_after_it_and_was_not_looked_at_yet() {
    var view = new QueueView(List.of(waiting(5, DOCUMENT), after(7, 6), after(3, 7)));

    assertThat(before(view, 3)).contains(op(5));
  }

  @Test
  void a_change_does_not_come_behind_one_that_was_made_after_what_has_not_arrived() {
    var view = new QueueView(List.of(after(2, 3), after(3, 4), waiting(5, DOCUMENT, op(4))));

    assertThat(before(view, 1)).isEmpty();
    assertThat(before(view, 2)).isEmpty();
  }

  @Test
  void it_comes_behind_one_that_was_made_after_what_has_arrived() {
    var view = new QueueView(List.of(after(2, 3)));

    assertThat(view.before(op(1), DOCUMENT, QueueView.LAST, op(2)::equals)).contains(op(3));
  }

  @Test
  void it_comes_behind_one_that_waits_for_an_operation_elsewhere() {
    var view = new QueueView(List.of(waiting(1, DOCUMENT, op(8))));

    assertThat(before(view, 2)).contains(op(1));
  }

  @Test
  void what_waits_from_now_on_is_in_the_way_of_what_comes_after_it() {
    var view = new QueueView(List.of());

    view.hold(waiting(1, DOCUMENT, op(7)));

    assertThat(view.operation(op(1))).isPresent();
    assertThat(before(view, 2)).contains(op(1));
  }
}
