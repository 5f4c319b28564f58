package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.failed.SetAside.Order;
import org.cairn.sync.store.FailureListStore;

/**
 * Sets failed operations aside, however many. One that is done matches no longer: if it ends in the
 * middle, the same request goes on where it ended.
 */
@ApplicationScoped
class SetAsideAll {
  @Inject FailureListStore list;
  @Inject SetAside setAside;
  @Inject FindFailures failures;
  @Inject Patience patience;

  /** How many it would be. */
  long count(Order order) {
    return list.count(order.filter());
  }

  /** How many it was. */
  long all(Caller caller, Order order) {
    long done = 0;
    UUID last = null;
    List<UUID> portion;
    do {
      portion = next(caller, order, last);
      done += portion.size();
      last = portion.isEmpty() ? last : portion.get(portion.size() - 1);
    } while (portion.size() == SetAside.PORTION);
    return done;
  }

  private List<UUID> next(Caller caller, Order order, UUID after) {
    return patience.retrying(() -> setAside.portion(caller, order, after));
  }

  /**
   * One of them; nothing happens where it is so already.
   *
   * @throws Problem {@code NOT_FOUND}, {@code STALE} where it cannot be brought there from where it
   *     is
   */
  FailedOperationSummary one(Caller caller, UUID id, Order order) {
    if (failures.one(id).state() != order.to() && all(caller, order) == 0) {
      var present = failures.one(id);
      if (present.state() != order.to()) {
        throw Problem.of(ProblemCode.STALE, "The operation is " + present.state() + " by now.");
      }
    }
    return FailedOperationSummary.of(failures.one(id));
  }
}
