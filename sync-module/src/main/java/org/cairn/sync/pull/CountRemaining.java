package org.cairn.sync.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.sync.store.FeedCounts;
import org.cairn.sync.store.FeedCounts.Count;
import org.cairn.sync.store.FeedStore.Stretch;

/**
 * How many changes are left behind a page, for a progress bar. Counted at the first page of a run
 * and carried in the checkpoint from then on, so that a page's cost does not grow with what is
 * left.
 */
@ApplicationScoped
class CountRemaining {
  @Inject FeedCounts counts;

  /**
   * @param told changes in this page, behind which there is at least one more
   */
  long after(PlanPage.Task task, int told) {
    var from = task.from();
    long before = from.remaining() < 0 ? count(task) : from.remaining();
    return Math.max(1, before - told);
  }

  private long count(PlanPage.Task task) {
    var from = task.from();
    var view = task.view();
    var behind = new Stretch(from.sequence(), task.durable());
    var count = new Count(behind, from.origin(), view.types().ids());
    if (view.everything()) {
      return counts.all(count);
    }
    var whole = new Count(new Stretch(from.fill(), task.durable()), 0, view.types().ids());
    return counts.ofEntities(view.entitiesAfter(from.settled()), count)
        + counts.ofEntities(view.turningAfter(from.settled()), whole);
  }
}
