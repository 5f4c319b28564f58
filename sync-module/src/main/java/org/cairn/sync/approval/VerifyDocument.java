package org.cairn.sync.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.audit.CommitClock;
import org.cairn.conflict.FindDecidedEdits;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.conflict.DecidedEdit;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.ApprovalStore;
import org.cairn.sync.store.ApprovalStore.Decision;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.NoticeStore;
import org.cairn.sync.store.NoticeStore.ToDevice;
import org.cairn.sync.store.NoticeStore.Told;
import org.cairn.sync.store.RevisionStore;

/**
 * Lets a person vouch for a version of a document, or reject it. The content and its version stay;
 * everybody who has the document learns it with their next pull, and the device that made the
 * version is told in words; where a person's decision made it, the devices of the edits that it was
 * about.
 *
 * <p>Transaction: one, under the lock of the document's head. Audited as: {@code
 * DOCUMENT_VERIFIED}, {@code DOCUMENT_REJECTED}. Fails with: {@code NOT_FOUND}, {@code STALE},
 * {@code INVALID}.
 */
@ApplicationScoped
class VerifyDocument {
  @Inject HeadStore heads;
  @Inject RevisionStore revisions;
  @Inject ApprovalStore approvals;
  @Inject NoticeStore notices;
  @Inject FindDecidedEdits edits;
  @Inject CommitClock commits;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * What to decide.
   *
   * @param version the one that the person saw
   * @param verdict {@code VERIFIED} or {@code REJECTED}
   * @param note why; never null with {@code REJECTED}
   * @param dryRun only tell whether it could be
   */
  record Wish(UUID documentId, int version, Verification verdict, String note, boolean dryRun) {}

  /** Returns false where it stood like that before. */
  @Transactional
  boolean verify(Caller caller, Wish wish) {
    var head = lock(wish.documentId());
    requireDecidable(head, wish);
    if (head.verification() == wish.verdict()) {
      return false;
    }
    if (!wish.dryRun()) {
      var now = clock.instant();
      var decision =
          new Decision(wish.version(), wish.verdict(), wish.note(), now, caller.userId());
      var source = revisions.latest(head, 1).get(0).source();
      long sequence = commits.take(1);
      approvals.decide(head, decision, sequence);
      tell(head, source, decision, sequence);
      audit.append(entry(caller, head, decision));
    }
    return true;
  }

  private Head lock(UUID documentId) {
    var ids = new TreeSet<>(Uuids.BYTE_ORDER);
    ids.add(documentId);
    var head = heads.lock(ids).get(documentId);
    if (head == null || head.deleted()) {
      throw Problem.of(ProblemCode.NOT_FOUND, "There is no such document.");
    }
    return head;
  }

  private static void requireDecidable(Head head, Wish wish) {
    if (head.version() != wish.version()) {
      throw Problem.of(
              ProblemCode.STALE,
              "The document has gone on to version "
                  + head.version()
                  + ": look at it again before you decide.")
          .with("versionNumber", head.version());
    }
    if (head.verification() == Verification.NONE) {
      throw Problem.invalid("/documentId", "Nobody has to vouch for documents of this type.");
    }
  }

  private void tell(Head head, Revision.Source source, Decision decision, long sequence) {
    var told =
        source.deviceId() == null
            ? edits.behind(head.id(), decision.version())
            : List.of(new DecidedEdit(source.deviceId(), source.opId()));
    notices.add(sequence, told.stream().map(one -> toDevice(one, decision)).toList());
  }

  private static ToDevice toDevice(DecidedEdit one, Decision decision) {
    var outcome = decision.verdict().name();
    var told = new Told(one.opId(), null, outcome, decision.version(), inWords(decision));
    return new ToDevice(one.deviceId(), told);
  }

  private static String inWords(Decision decision) {
    var what =
        decision.verdict() == Verification.VERIFIED
            ? "Somebody has looked at it and vouches for it."
            : "Somebody has looked at it and rejects it.";
    return decision.note() == null ? what : what + " " + decision.note();
  }

  private static AuditEntry entry(Caller caller, Head head, Decision decision) {
    var action =
        decision.verdict() == Verification.VERIFIED
            ? AuditAction.DOCUMENT_VERIFIED
            : AuditAction.DOCUMENT_REJECTED;
    var details =
        StrictJson.mapper()
            .createObjectNode()
            .put("versionNumber", decision.version())
            .put("before", head.verification().name())
            .put("note", decision.note());
    return AuditEntry.of(caller, action, "document", head.id()).with(details);
  }
}
