package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.audit.AuditTrail;
import org.cairn.conflict.ConflictTypes.Judgement;
import org.cairn.conflict.DeviceNotices.Ending;
import org.cairn.conflict.DeviceNotices.Notice;
import org.cairn.conflict.store.DecisionStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Likewise;
import org.cairn.domain.conflict.Present;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Reversal;
import org.cairn.domain.conflict.Ruling;
import org.cairn.domain.conflict.Verdict;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.cairn.domain.type.DocumentType;

/**
 * Decides a conflict as a person wants it: makes the document's next version where that changes
 * anything, and tells the devices.
 *
 * <p>Transaction: one, under the lock of the document's head; of two people who decide, one wins.
 * Audited as: {@code CONFLICT_RESOLVED}. Fails with: {@code NOT_FOUND}, {@code FORBIDDEN}, {@code
 * ALREADY_RESOLVED}, {@code STALE}, {@code INVALID}.
 */
@ApplicationScoped
public class ResolveConflict {
  @Inject ReadConflict reader;
  @Inject DecisionStore decisions;
  @Inject ContestedDocuments documents;
  @Inject ConflictTypes types;
  @Inject DeviceNotices devices;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * What to decide.
   *
   * @param documentId the conflict's, which is locked before the conflict is looked at
   * @param expectedVersion the document's version that the person saw; null where they decided
   *     about a similar conflict
   * @param dryRun only tell what it would become
   */
  public record Wish(
      UUID conflictId, UUID documentId, Integer expectedVersion, Ruling ruling, boolean dryRun) {}

  /**
   * What became of it, or would.
   *
   * @param version the document's, after the decision
   */
  public record Resolved(Verdict verdict, int version) {}

  @Transactional
  public Resolved resolve(Caller caller, Wish wish) {
    var present = documents.lock(wish.documentId());
    var conflict = reader.find(wish.conflictId());
    reader.requireVisible(caller, conflict, present);
    var type = types.today(conflict.typeId());
    requireMayDecide(caller, conflict, type);
    requireOpen(conflict);
    requireSeen(conflict, present, wish.expectedVersion());
    var verdict = verdict(conflict, present, type, wish);
    int typeId = fitting(conflict, verdict);
    if (wish.dryRun()) {
      return new Resolved(verdict, verdict.changes() ? present.version() + 1 : present.version());
    }
    int version = present.version();
    if (verdict.changes()) {
      var state = new Reversal.State(verdict.content(), verdict.entityId(), typeId);
      // A coordinator has looked at both sides, and vouches for what is made of them.
      boolean merges = verdict.resolution() == Resolution.MERGE && !caller.seesEverything();
      version = documents.change(present.documentId(), state, caller, merges);
    }
    var decision = decision(caller, wish.ruling(), verdict, present.version(), version);
    decisions.decide(conflict.id(), decision);
    devices.tell(notices(conflict, decision, verdict));
    audit.append(entry(caller, conflict, decision));
    return new Resolved(verdict, version);
  }

  private static void requireMayDecide(Caller caller, Conflict conflict, DocumentType type) {
    if (caller.seesEverything()) {
      return;
    }
    if (!type.clientMayResolve()) {
      throw Problem.of(ProblemCode.FORBIDDEN, "Conflicts of this type are for coordinators.");
    }
    if (!conflict.isOf(caller.deviceId())) {
      throw Problem.of(
          ProblemCode.FORBIDDEN, "Edits of other devices wait with yours: a coordinator decides.");
    }
  }

  private static void requireOpen(Conflict conflict) {
    if (!conflict.isOpen()) {
      var decision = conflict.decision();
      throw Problem.of(
              ProblemCode.ALREADY_RESOLVED,
              "It was decided meanwhile: " + decision.resolution() + ". " + decision.reason())
          .with("decision", winner(decision));
    }
  }

  private static void requireSeen(Conflict conflict, Present present, Integer expectedVersion) {
    var obstacle =
        expectedVersion == null
            ? new Likewise(conflict, present).obstacle()
            : Optional.of(expectedVersion)
                .filter(seen -> seen != present.version())
                .map(seen -> goneOn(present));
    if (obstacle.isPresent()) {
      throw Problem.of(ProblemCode.STALE, obstacle.get()).with("versionNumber", present.version());
    }
  }

  private static String goneOn(Present present) {
    return "The document has gone on to version "
        + present.version()
        + ": look at it again before you decide.";
  }

  private static Verdict verdict(Conflict conflict, Present present, DocumentType type, Wish wish) {
    var arbitration = ReadConflict.arbitration(conflict, present, type);
    var ruling =
        wish.expectedVersion() != null
            ? wish.ruling()
            : new Likewise(conflict, present).ruling(wish.ruling(), arbitration.clashes());
    return arbitration.verdict(ruling);
  }

  private static Object winner(Decision decision) {
    return StrictJson.mapper()
        .createObjectNode()
        .put("resolution", decision.resolution().name())
        .put("versionNumber", decision.resultVersion())
        .put("decidedAt", WireTime.format(decision.decidedAt()))
        .put("decidedBy", decision.isAutomatic() ? null : decision.decidedBy().toString())
        .put("note", decision.note());
  }

  /** The version of the type that the result fits. */
  private int fitting(Conflict conflict, Verdict verdict) {
    int last = conflict.edits().get(conflict.edits().size() - 1).typeId();
    if (verdict.content() == null || !verdict.changes()) {
      return last;
    }
    var judged = types.judge(verdict.content(), last);
    if (judged instanceof Judgement.Unfit unfit) {
      throw unfit(verdict.resolution(), unfit.violation());
    }
    return ((Judgement.Fits) judged).typeId();
  }

  private static Problem unfit(Resolution resolution, Violation violation) {
    return resolution == Resolution.MANUAL
        ? Problem.invalid("/data" + violation.pointer(), violation.message())
        : Problem.invalid(
            "/strategy",
            "The result would not fit its type at "
                + violation.pointer()
                + ": "
                + violation.message()
                + " Write it by hand (MANUAL).");
  }

  private Decision decision(Caller caller, Ruling ruling, Verdict verdict, int from, int to) {
    var note = ruling.hasNote() ? ruling.note().strip() : null;
    return new Decision(
        verdict.resolution(), from, to, verdict.inWords(), note, clock.instant(), caller.userId());
  }

  private static List<Notice> notices(Conflict conflict, Decision decision, Verdict verdict) {
    return Notice.ofEach(
        conflict,
        new Ending(decision.resolution(), verdict.takesNothing(), decision.resultVersion()),
        opId ->
            Stream.of(decision.reason(), verdict.inWordsFor(opId), decision.note())
                .filter(words -> words != null && !words.isEmpty())
                .collect(Collectors.joining(" ")));
  }

  private static AuditEntry entry(Caller caller, Conflict conflict, Decision decision) {
    var details =
        StrictJson.mapper()
            .createObjectNode()
            .put("documentId", conflict.documentId().toString())
            .put("resolution", decision.resolution().name())
            .put("versionNumber", decision.resultVersion())
            .put("reason", decision.reason())
            .put("note", decision.note());
    return AuditEntry.of(caller, AuditAction.CONFLICT_RESOLVED, "conflict", conflict.id())
        .with(details);
  }
}
