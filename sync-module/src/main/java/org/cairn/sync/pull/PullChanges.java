package org.cairn.sync.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.EntityAccess;
import org.cairn.access.FindCaller;
import org.cairn.audit.CommitClock;
import org.cairn.domain.access.Caller;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.store.FeedStore.Stretch;
import org.cairn.sync.store.FeedTimes;
import org.cairn.sync.store.NoticeStore;
import org.cairn.sync.store.NoticeStore.Told;
import org.cairn.sync.store.StateStore;
import org.cairn.sync.store.VisibilityStore;
import org.cairn.sync.store.VisibilityStore.Turn;
import org.cairn.sync.type.TypeCatalog;
import org.cairn.sync.type.WantedTypes;

/**
 * Says what changed for a user behind a checkpoint.
 *
 * <p>Transaction: none; every statement reads what is committed, and only what no crash can take
 * back. Fails with: {@code INVALID} for an unknown type, {@code UNAUTHENTICATED} where session,
 * device or user were shut out meanwhile.
 */
@ApplicationScoped
class PullChanges {
  @Inject PlanPage planner;
  @Inject CountRemaining remaining;
  @Inject EntityAccess access;
  @Inject FindCaller callers;
  @Inject CommitClock commits;
  @Inject Epoch epoch;
  @Inject StateStore states;
  @Inject FeedTimes times;
  @Inject VisibilityStore visibility;
  @Inject NoticeStore notices;
  @Inject TypeCatalog catalog;

  /**
   * @param asking whose request it is; their rights are read anew
   */
  PagePlan pull(Caller asking, PullRequest request) {
    // The durable end first, then the caller's rights, then the turns that lead to them: each may
    // know more than the one before, never less, or a withdrawal that came between would be taken
    // for a grant.
    long durable = commits.durable();
    var caller = present(asking);
    var assigned = access.of(caller);
    var start = start(request, durable);
    var turns = turns(caller, start.checkpoint(), durable);
    if (turns.ofScope()) {
      start = new Start(Checkpoint.start(epoch.present(), durable), "scope");
      turns = turns(caller, start.checkpoint(), durable);
    }
    var view = new View(assigned, turns, types(request));
    var task =
        new PlanPage.Task(caller.userId(), view, start.checkpoint(), durable, request.limit() + 1);
    return page(caller.deviceId(), task, planner.plan(task), start.reset());
  }

  /** Whoever has lost access since the request came in is told nothing more. */
  private Caller present(Caller asking) {
    return callers
        .present(asking)
        .orElseThrow(
            () -> Problem.of(ProblemCode.UNAUTHENTICATED, "The session has ended meanwhile."));
  }

  /** Where a pull begins, and why it is not where the device stood. */
  private record Start(Checkpoint checkpoint, String reset) {}

  private Start start(PullRequest request, long durable) {
    var beginning = Checkpoint.start(epoch.present(), durable);
    if (request.checkpoint() == null && request.since() == null) {
      return new Start(beginning, null);
    }
    var place = place(request, durable);
    if (!place.epoch().equals(epoch.present())) {
      return new Start(beginning, "epoch");
    }
    var trimmed = states.read().orElseThrow().trimmed();
    return place.settled() < trimmed ? new Start(beginning, "expired") : new Start(place, null);
  }

  /** That of a time may lie behind what no crash can take back, which is told when it is safe. */
  private Checkpoint place(PullRequest request, long durable) {
    return request.checkpoint() == null
        ? Checkpoint.at(epoch.present(), Math.min(times.placeBefore(request.since()), durable))
        : request.checkpoint();
  }

  private Turns turns(Caller caller, Checkpoint from, long durable) {
    var all =
        from.sequence() >= durable
            ? List.<Turn>of()
            : visibility.after(caller.userId(), from.settled());
    return new Turns(all, durable);
  }

  /** Asked after the durable end, so that no document before it is of a version unknown here. */
  private WantedTypes types(PullRequest request) {
    return request.types().isEmpty()
        ? WantedTypes.ALL
        : WantedTypes.of(Set.copyOf(request.types()), catalog.committed());
  }

  private PagePlan page(UUID deviceId, PlanPage.Task task, List<Entry> found, String reset) {
    boolean more = found.size() == task.most();
    var entries = more ? found.subList(0, task.most() - 1) : found;
    long left = more ? remaining.after(task, entries.size()) : 0;
    var checkpoint = more ? behind(task, entries, left) : end(task);
    return new PagePlan(
        List.copyOf(entries),
        decisions(deviceId, task.from(), checkpoint),
        checkpoint,
        more,
        reset,
        left,
        task.durable());
  }

  /** Those at places that the page leads over; what belongs to no device has none. */
  private List<Told> decisions(UUID deviceId, Checkpoint from, Checkpoint to) {
    boolean moves = from.sequence() < to.sequence();
    return deviceId == null || !moves
        ? List.of()
        : notices.find(deviceId, new Stretch(from.sequence(), to.sequence()));
  }

  private Checkpoint behind(PlanPage.Task task, List<Entry> entries, long left) {
    var position = entries.get(entries.size() - 1).after();
    long origin = position.sequence() < task.from().origin() ? task.from().origin() : 0;
    return new Checkpoint(task.from().epoch(), position.sequence(), origin, position.fill(), left);
  }

  private static Checkpoint end(PlanPage.Task task) {
    long reached = Math.max(task.durable(), task.from().sequence());
    return Checkpoint.at(task.from().epoch(), reached);
  }
}
