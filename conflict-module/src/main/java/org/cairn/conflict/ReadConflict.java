package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.access.EntityAccess;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.conflict.store.DecisionStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.conflict.Arbitration;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.Demand;
import org.cairn.domain.conflict.Present;
import org.cairn.domain.conflict.UndoneDecision;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.type.DocumentType;

/**
 * Reads a conflict with all that a person needs to decide. Coordinators read any; others those that
 * an edit of their own device is part of, while they see the document.
 *
 * <p>Transaction: none. Fails with: {@code NOT_FOUND}.
 */
@ApplicationScoped
public class ReadConflict {
  @Inject ConflictStore conflicts;
  @Inject DecisionStore decisions;
  @Inject ContestedDocuments documents;
  @Inject ConflictTypes types;
  @Inject EntityAccess access;
  @Inject LargeConflicts large;

  /**
   * A conflict as it stands.
   *
   * @param type of the document, as it is today
   * @param openClashes pointers of what a merge has to be told; empty where it is decided
   * @param undone decisions that were taken back
   */
  public record View(
      Conflict conflict,
      Present present,
      DocumentType type,
      List<String> openClashes,
      List<UndoneDecision> undone) {}

  public View read(Caller caller, UUID conflictId) {
    return large.inTurn(conflictId, () -> view(caller, conflictId));
  }

  private View view(Caller caller, UUID conflictId) {
    var conflict = find(conflictId);
    var present = documents.read(conflict.documentId());
    requireVisible(caller, conflict, present);
    var type = types.today(conflict.typeId());
    var clashes = conflict.isOpen() ? arbitration(conflict, present, type).clashes() : null;
    return new View(
        conflict,
        present,
        type,
        clashes == null ? List.of() : clashes,
        decisions.undone(conflictId));
  }

  /**
   * The document that a conflict is about: to be locked before the conflict is looked at.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  public UUID documentOf(UUID conflictId) {
    return conflicts.documentOf(conflictId).orElseThrow(ReadConflict::unknown);
  }

  Conflict find(UUID conflictId) {
    return conflicts.find(conflictId).orElseThrow(ReadConflict::unknown);
  }

  void requireVisible(Caller caller, Conflict conflict, Present present) {
    boolean own =
        caller.deviceId() != null
            && conflict.concerns(caller.deviceId())
            && access.of(caller).contains(present.entityId());
    if (!own && !caller.seesEverything()) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.of(ProblemCode.NOT_FOUND, "There is no such conflict.");
  }

  static Arbitration arbitration(Conflict conflict, Present present, DocumentType type) {
    var demand = Demand.of(conflict.edits(), type.merge().fields());
    return new Arbitration(demand, present, type.merge());
  }
}
