package org.cairn.conflict.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.audit.Patience;
import org.cairn.conflict.FindSimilarConflicts;
import org.cairn.conflict.LargeConflicts;
import org.cairn.conflict.ReadConflict;
import org.cairn.conflict.ResolveConflict;
import org.cairn.conflict.ResolveConflict.Wish;
import org.cairn.conflict.resolve.ResolveAnswer.Item;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;

/**
 * Decides conflicts one after the other, each in its own transaction, and those that are similar
 * after the one that they are similar to.
 */
@ApplicationScoped
class ResolveEach {
  /** Of a whole request: each takes a few milliseconds, and the caller waits for all. */
  private static final int MOST_SIMILAR = 500;

  @Inject ReadConflict reader;
  @Inject FindSimilarConflicts similar;
  @Inject ResolveConflict resolve;
  @Inject Patience patience;
  @Inject LargeConflicts large;

  /** A request under way. */
  private static final class Work {
    private final Caller caller;
    private final boolean dryRun;
    private final ResolvedItems items = new ResolvedItems();

    /** Those that the request names, which it decides as it says there, and those taken since. */
    private final Set<UUID> taken = new HashSet<>();

    private int similar;
    private boolean moreSimilar;

    Work(Caller caller, List<ResolveRequest.Wish> wishes, boolean dryRun) {
      this.caller = caller;
      this.dryRun = dryRun;
      wishes.forEach(wish -> taken.add(wish.conflictId()));
    }
  }

  ResolveAnswer resolve(Caller caller, List<ResolveRequest.Wish> wishes, boolean dryRun) {
    var work = new Work(caller, wishes, dryRun);
    for (int i = 0; i < wishes.size(); i++) {
      resolve(work, wishes.get(i), wishes.size() == 1);
    }
    return new ResolveAnswer(dryRun, work.moreSimilar, work.items.all());
  }

  private void resolve(Work work, ResolveRequest.Wish wish, boolean alone) {
    requireMayApply(work.caller, wish);
    // Looked for first: once it is decided, the conflict is no example of open ones any more.
    var others = others(work, wish);
    if (!first(work, wish, alone)) {
      return;
    }
    for (var other : others) {
      if (work.similar == MOST_SIMILAR) {
        work.moreSimilar = true;
        return;
      }
      work.similar++;
      work.taken.add(other);
      likewise(work, wish, other);
    }
  }

  /** One more than may be decided tells that there are more. */
  private List<UUID> others(Work work, ResolveRequest.Wish wish) {
    return wish.similar()
        ? similar.to(wish.conflictId(), MOST_SIMILAR + 1 + work.taken.size()).stream()
            .filter(other -> !work.taken.contains(other))
            .toList()
        : List.of();
  }

  private static void requireMayApply(Caller caller, ResolveRequest.Wish wish) {
    if (wish.similar() && !caller.seesEverything()) {
      throw Problem.of(
          ProblemCode.FORBIDDEN, "Similar conflicts are decided together by coordinators.");
    }
  }

  private boolean first(Work work, ResolveRequest.Wish wish, boolean alone) {
    var id = wish.conflictId();
    try {
      work.items.add(one(work, wish, id, wish.expectedVersion(), null));
      return true;
    } catch (Problem problem) {
      if (alone) {
        throw problem.violations().isEmpty() ? problem : Problem.invalid(placed(problem));
      }
      work.items.add(Item.failed(id, null, problem));
      return false;
    }
  }

  /** Pointers as they are in a request with one resolution. */
  private static List<Violation> placed(Problem problem) {
    return problem.violations().stream()
        .map(one -> new Violation("/resolutions/0" + one.pointer(), one.message()))
        .toList();
  }

  private void likewise(Work work, ResolveRequest.Wish wish, UUID other) {
    try {
      work.items.add(one(work, wish, other, null, wish.conflictId()));
    } catch (Problem problem) {
      work.items.add(Item.failed(other, wish.conflictId(), problem));
    }
  }

  private Item one(Work work, ResolveRequest.Wish wish, UUID id, Integer version, UUID similarTo) {
    var whole = new Wish(id, reader.documentOf(id), version, wish.ruling(), work.dryRun);
    var resolved =
        large.inTurn(id, () -> patience.retrying(() -> resolve.resolve(work.caller, whole)));
    return Item.of(id, similarTo, resolved);
  }
}
