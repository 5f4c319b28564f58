package org.cairn.conflict.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.ResolveConflict;
import org.cairn.conflict.ResolveConflict.Wish;
import org.cairn.conflict.resolve.ResolveAnswer.Item;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;

/** Decides conflicts one after the other, each in its own transaction. */
@ApplicationScoped
class ResolveEach {
  @Inject ConflictStore conflicts;
  @Inject ResolveConflict resolve;
  @Inject Patience patience;

  ResolveAnswer resolve(Caller caller, List<ResolveRequest.Wish> wishes, boolean dryRun) {
    if (wishes.size() == 1) {
      return new ResolveAnswer(dryRun, List.of(alone(caller, wishes.get(0), dryRun)));
    }
    var items = new ArrayList<Item>();
    for (var wish : wishes) {
      items.add(oneOfMany(caller, wish, dryRun));
    }
    return new ResolveAnswer(dryRun, items);
  }

  private Item alone(Caller caller, ResolveRequest.Wish wish, boolean dryRun) {
    try {
      return one(caller, wish, dryRun);
    } catch (Problem problem) {
      throw problem.violations().isEmpty() ? problem : Problem.invalid(placed(problem));
    }
  }

  /** Pointers as they are in a request with one resolution. */
  private static List<Violation> placed(Problem problem) {
    return problem.violations().stream()
        .map(one -> new Violation("/resolutions/0" + one.pointer(), one.message()))
        .toList();
  }

  private Item oneOfMany(Caller caller, ResolveRequest.Wish wish, boolean dryRun) {
    try {
      return one(caller, wish, dryRun);
    } catch (Problem problem) {
      return Item.failed(wish.conflictId(), problem);
    }
  }

  private Item one(Caller caller, ResolveRequest.Wish wish, boolean dryRun) {
    var documentId = documentOf(wish.conflictId());
    var whole =
        new Wish(wish.conflictId(), documentId, wish.expectedVersion(), wish.ruling(), dryRun);
    return Item.of(wish.conflictId(), patience.retrying(() -> resolve.resolve(caller, whole)));
  }

  private UUID documentOf(UUID conflictId) {
    return conflicts
        .documentOf(conflictId)
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such conflict."));
  }
}
