package org.cairn.sync.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.list.Page;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.ApprovalListStore;
import org.cairn.sync.store.ApprovalListStore.Filter;
import org.cairn.sync.store.ApprovalListStore.Listed;
import org.cairn.sync.store.ApprovalStore;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.RevisionStore;

/**
 * Finds documents by what stands of them, and who said so.
 *
 * <p>Transaction: none. Fails with: {@code NOT_FOUND}.
 */
@ApplicationScoped
class FindVerifications {
  private static final int MOST_DECISIONS = 100;

  @Inject ApprovalListStore list;
  @Inject ApprovalStore decisions;
  @Inject HeadStore heads;
  @Inject RevisionStore revisions;
  @Inject EntityAccess access;

  /** The longest waiting first. For callers who see every entity. */
  Page<Listed> find(Filter filter, long after, int limit) {
    var found = list.find(filter, after, limit + 1);
    return Page.of(found, limit, one -> Long.toString(one.sequence()));
  }

  VerificationAnswer of(Caller caller, UUID documentId) {
    var head = heads.find(List.of(documentId)).get(documentId);
    if (head == null || head.deleted() || !access.of(caller).contains(head.entityId())) {
      throw Problem.of(ProblemCode.NOT_FOUND, "There is no such document.");
    }
    var present = revisions.latest(head, 1).get(0);
    // What was said about earlier versions may be from when it belonged to another entity.
    var shown =
        decisions.of(documentId, MOST_DECISIONS).stream()
            .filter(one -> caller.seesEverything() || one.version() == present.version())
            .toList();
    return VerificationAnswer.of(present, shown);
  }
}
