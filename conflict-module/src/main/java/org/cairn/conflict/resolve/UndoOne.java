package org.cairn.conflict.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cairn.audit.Patience;
import org.cairn.conflict.LargeConflicts;
import org.cairn.conflict.ReadConflict;
import org.cairn.conflict.UndoDecision;
import org.cairn.conflict.UndoDecision.Wish;
import org.cairn.domain.access.Caller;
import org.cairn.domain.parameter.Parameters;

/** Finds out which document to lock, and takes the decision about it back. */
@ApplicationScoped
class UndoOne {
  @Inject ReadConflict reader;
  @Inject UndoDecision undo;
  @Inject Patience patience;
  @Inject LargeConflicts large;

  UndoAnswer undo(Caller caller, UUID conflictId, UndoRequest request) {
    var documentId = reader.documentOf(conflictId);
    var wish =
        new Wish(
            conflictId,
            documentId,
            Parameters.version("/expectedVersion", request.expectedVersion()),
            Parameters.note("/note", request.note()));
    int version = large.inTurn(conflictId, () -> patience.retrying(() -> undo.undo(caller, wish)));
    return new UndoAnswer(conflictId, version);
  }
}
