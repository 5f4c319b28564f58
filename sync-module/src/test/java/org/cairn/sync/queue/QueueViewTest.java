package org.cairn.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    var one = new Unfinished(seq, new UUID(3, seq), op((int) seq), document);
    one.waitsFor().addAll(Set.of(awaited));
    return one;
  }

  @Test
  void a_change_comes_behind_what_is_there_of_its_document() {
    var view = new QueueView(List.of(waiting(1, DOCUMENT), waiting(2, OTHER)));

    assertThat(view.before(op(9), DOCUMENT, QueueView.LAST)).containsExactly(op(1));
    assertThat(view.before(op(9), new UUID(2, 3), QueueView.LAST)).isEmpty();
  }

  @Test
  void an_operation_of_the_queue_comes_behind_earlier_ones_only() {
    var view = new QueueView(List.of(waiting(1, DOCUMENT), waiting(5, DOCUMENT)));

    assertThat(view.before(op(3), DOCUMENT, 3)).containsExactly(op(1));
  }

  @Test
  void a_change_does_not_come_behind_one_that_waits_for_it() {
    var view = new QueueView(List.of(waiting(1, DOCUMENT, op(2)), waiting(2, DOCUMENT, op(3))));

    assertThat(view.before(op(3), DOCUMENT, QueueView.LAST)).isEmpty();
    assertThat(view.before(op(4), DOCUMENT, QueueView.LAST)).containsExactly(op(1), op(2));
  }

  @Test
  void what_waits_from_now_on_is_in_the_way_of_what_comes_after_it() {
    var view = new QueueView(List.of());

    view.hold(QueueView.LAST, op(1), DOCUMENT, List.of(op(7)));

    assertThat(view.operation(op(1))).isPresent();
    assertThat(view.before(op(2), DOCUMENT, QueueView.LAST)).containsExactly(op(1));
  }
}
