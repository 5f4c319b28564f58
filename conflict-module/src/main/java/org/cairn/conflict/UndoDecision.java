package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.conflict.ConflictTypes.Judgement;
import org.cairn.conflict.DeviceNotices.Ending;
import org.cairn.conflict.DeviceNotices.Notice;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.conflict.store.DecisionStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Present;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Reversal;
import org.cairn.domain.conflict.UndoneDecision;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Takes back a decision, a person's or an automatic one: what it changed in the document is taken
 * back with a new version, and the conflict waits for another decision.
 *
 * <p>Transaction: one, under the lock of the document's head. Audited as: {@code
 * CONFLICT_REOPENED}. Fails with: {@code NOT_FOUND}, {@code STALE}, {@code NOT_RESOLVED}, {@code
 * INVALID}.
 */
@ApplicationScoped
public class UndoDecision {
  private static final String MESSAGE =
      "The decision about your edit was taken back: it waits for another one.";

  @Inject ReadConflict reader;
  @Inject ConflictStore conflicts;
  @Inject DecisionStore decisions;
  @Inject ContestedDocuments documents;
  @Inject ConflictTypes types;
  @Inject DeviceNotices devices;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Which decision to take back.
   *
   * @param documentId the conflict's, which is locked before the conflict is looked at
   * @param expectedVersion the document's version that the person saw; null for the one that the
   *     decision left
   * @param note why, or null
   */
  public record Wish(UUID conflictId, UUID documentId, Integer expectedVersion, String note) {}

  /** Returns the document's version after that. */
  @Transactional
  public int undo(Caller caller, Wish wish) {
    var present = documents.lock(wish.documentId());
    var conflict = reader.find(wish.conflictId());
    requireUndoable(conflict);
    requireSeen(conflict.decision(), present, wish.expectedVersion());
    int version = present.version();
    if (conflict.decision().changedTheDocument()) {
      version = takeBack(caller, conflict, present);
    }
    var undone =
        new UndoneDecision(
            conflict.decision(), clock.instant(), caller.userId(), version, wish.note());
    decisions.reopen(conflict.id(), undone);
    devices.tell(
        Notice.ofEach(conflict, new Ending(Resolution.PENDING, false, version), op -> MESSAGE));
    audit.append(entry(caller, conflict, undone));
    return version;
  }

  private void requireUndoable(Conflict conflict) {
    if (conflict.isOpen()) {
      throw Problem.of(ProblemCode.NOT_RESOLVED, "Nothing is decided yet.");
    }
    var open = conflicts.openOf(List.of(conflict.documentId())).get(conflict.documentId());
    if (open != null) {
      throw Problem.of(
              ProblemCode.ALREADY_EXISTS,
              "Another conflict of the document is open: decide that one first.")
          .with("conflictId", open.toString());
    }
  }

  private static void requireSeen(Decision decision, Present present, Integer expectedVersion) {
    int seen = expectedVersion == null ? decision.resultVersion() : expectedVersion;
    if (present.version() != seen) {
      throw Problem.of(
              ProblemCode.STALE,
              "The document has gone on to version "
                  + present.version()
                  + ". To take back only what the decision changed, send that as expectedVersion.")
          .with("versionNumber", present.version());
    }
  }

  private int takeBack(Caller caller, Conflict conflict, Present present) {
    var decision = conflict.decision();
    var type = types.today(conflict.typeId());
    var reversal =
        new Reversal(
            documents.at(conflict.documentId(), decision.fromVersion()),
            documents.at(conflict.documentId(), decision.resultVersion()));
    var state = fitting(reversal.of(present, type.merge().fields()));
    return documents.change(conflict.documentId(), state, caller, false);
  }

  private Reversal.State fitting(Reversal.State state) {
    if (state.content() == null) {
      return state;
    }
    var judged = types.judge(state.content(), state.typeId());
    if (judged instanceof Judgement.Unfit unfit) {
      throw Problem.of(
          ProblemCode.STALE,
          "What would be left does not fit the type any more at "
              + unfit.violation().pointer()
              + ": "
              + unfit.violation().message());
    }
    return state.under(((Judgement.Fits) judged).typeId());
  }

  private static AuditEntry entry(Caller caller, Conflict conflict, UndoneDecision undone) {
    var details =
        StrictJson.mapper()
            .createObjectNode()
            .put("documentId", conflict.documentId().toString())
            .put("resolution", undone.decision().resolution().name())
            .put("automatic", undone.decision().isAutomatic())
            .put("versionNumber", undone.undoVersion())
            .put("note", undone.note());
    return AuditEntry.of(caller, AuditAction.CONFLICT_REOPENED, "conflict", conflict.id())
        .with(details);
  }
}
