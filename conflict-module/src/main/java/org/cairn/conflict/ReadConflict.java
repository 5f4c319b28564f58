package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.access.EntityAccess;
import org.cairn.conflict.ConflictTypes.Judgement;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.conflict.store.DecisionStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.conflict.Advice;
import org.cairn.domain.conflict.Arbitration;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Demand;
import org.cairn.domain.conflict.Present;
import org.cairn.domain.conflict.Reversal;
import org.cairn.domain.conflict.Suggestion;
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
  /** Contents are large, and hardly anybody looks further back. */
  private static final int MOST_MET = 3;

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
   * @param met earlier versions of the document that its edits met, newest first
   * @param openClashes pointers of what a merge has to be told; empty where it is decided
   * @param suggestion of all edits as the document is now; null where it is decided
   * @param undone decisions that were taken back
   */
  public record View(
      Conflict conflict,
      Present present,
      DocumentType type,
      List<Met> met,
      List<String> openClashes,
      Suggestion suggestion,
      List<UndoneDecision> undone) {

    /** Whether it is as it was when its edit came, or decided as it was then. */
    public boolean stands() {
      return !conflict.isOpen() || conflict.edits().size() == 1 && met.isEmpty();
    }
  }

  /** A version of the document, and what it said. */
  public record Met(int version, Reversal.State state) {}

  public View read(Caller caller, UUID conflictId) {
    return large.inTurn(conflictId, () -> view(caller, conflictId));
  }

  private View view(Caller caller, UUID conflictId) {
    var conflict = find(conflictId);
    var present = documents.read(conflict.documentId());
    requireVisible(caller, conflict, present);
    var type = types.today(conflict.typeId());
    boolean open = conflict.isOpen();
    return new View(
        conflict,
        present,
        type,
        met(conflict, present),
        open ? arbitration(conflict, present, type).clashes() : List.of(),
        open ? suggestion(conflict, present, type) : null,
        decisions.undone(conflictId));
  }

  private List<Met> met(Conflict conflict, Present present) {
    return conflict.edits().stream()
        .map(ConflictingEdit::serverVersion)
        .filter(version -> version != present.version())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .limit(MOST_MET)
        .flatMap(version -> met(conflict.documentId(), version))
        .toList();
  }

  private Stream<Met> met(UUID documentId, int version) {
    return documents.version(documentId, version).map(it -> new Met(version, it)).stream();
  }

  private Suggestion suggestion(Conflict conflict, Present present, DocumentType type) {
    var suggestion = new Advice(demand(conflict, type), present, type.merge()).suggestion();
    if (suggestion.data() != null
        && types.judge(suggestion.data(), conflict.typeId()) instanceof Judgement.Unfit unfit) {
      return Suggestion.none("Merged it would not fit its type: " + unfit.violation().message());
    }
    return suggestion;
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
    return new Arbitration(demand(conflict, type), present, type.merge());
  }

  private static Demand demand(Conflict conflict, DocumentType type) {
    return Demand.of(conflict.edits(), type.merge().fields());
  }
}
