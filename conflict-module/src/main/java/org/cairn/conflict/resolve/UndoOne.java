package org.cairn.conflict.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cairn.conflict.UndoDecision;
import org.cairn.conflict.UndoDecision.Wish;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Finds out which document to lock, and takes the decision about it back. */
@ApplicationScoped
class UndoOne {
  @Inject ConflictStore conflicts;
  @Inject UndoDecision undo;
  @Inject Patience patience;

  UndoAnswer undo(Caller caller, UUID conflictId, UndoRequest request) {
    var documentId =
        conflicts
            .documentOf(conflictId)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such conflict."));
    var wish = new Wish(conflictId, documentId, request.expectedVersion(), request.shortNote());
    return new UndoAnswer(conflictId, patience.retrying(() -> undo.undo(caller, wish)));
  }
}
