package org.cairn.sync.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.approval.Approvals;
import org.cairn.sync.approval.ApproveVersion.Draft;
import org.cairn.sync.revision.PendingRevisions;
import org.cairn.sync.revision.StoreRevisions;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.RevisionStore;

/**
 * Brings an earlier content of a document back as a new version: out of the trash, or over a later
 * one. Nothing of the history is lost by it. The document stays with its present entity.
 *
 * <p>Transaction: one, under the lock of the document's head. Audited as: {@code
 * DOCUMENT_RESTORED}. Fails with: {@code NOT_FOUND}, {@code STALE}, {@code INVALID}.
 */
@ApplicationScoped
class RestoreDocument {
  @Inject HeadStore heads;
  @Inject RevisionStore history;
  @Inject StoreRevisions revisions;
  @Inject Approvals approvals;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * What to restore.
   *
   * @param expectedVersion the document's version that the caller has seen
   * @param versionNumber whose content to bring back; null for the last one of a deleted document
   * @param note why, or null
   */
  record Wish(UUID documentId, int expectedVersion, Integer versionNumber, String note) {}

  @Transactional
  void restore(Caller caller, Wish wish) {
    var head = lock(wish.documentId());
    if (head.version() != wish.expectedVersion()) {
      throw Problem.of(ProblemCode.STALE, "The document was changed meanwhile; read it again.");
    }
    var chosen = chosen(head, wish.versionNumber());
    var pending = new PendingRevisions();
    pending.add(again(caller, chosen, head), head);
    revisions.store(pending);
    audit.append(entry(caller, wish, chosen, head));
  }

  private Head lock(UUID documentId) {
    var ids = new TreeSet<>(Uuids.BYTE_ORDER);
    ids.add(documentId);
    var head = heads.lock(ids).get(documentId);
    if (head == null) {
      throw Problem.of(ProblemCode.NOT_FOUND, "There is no such document.");
    }
    return head;
  }

  private Revision chosen(Head head, Integer versionNumber) {
    if (versionNumber == null && !head.deleted()) {
      throw Problem.invalid("/versionNumber", "The document is not deleted: say which version.");
    }
    int number = versionNumber == null ? head.version() - 1 : versionNumber;
    if (number == head.version()) {
      throw Problem.invalid("/versionNumber", "Is the present version.");
    }
    return history
        .back(head, head.version() - number)
        .filter(revision -> !revision.deleted())
        .map(RestoreDocument::keepable)
        .orElseThrow(() -> Problem.invalid("/versionNumber", "No version with a content."));
  }

  /** What is in the history was taken under the limits of its day. */
  private static Revision keepable(Revision revision) {
    var beyond = ContentLimits.violation(revision.content());
    if (beyond.isPresent()) {
      throw Problem.invalid(
          "/versionNumber",
          "The version can't be kept any more at "
              + beyond.get().pointer()
              + ": "
              + beyond.get().message());
    }
    return revision;
  }

  private Revision again(Caller caller, Revision chosen, Head head) {
    var now = clock.instant();
    var draft =
        new Draft(head.version() + 1, chosen.typeId(), head.entityId(), chosen.content(), null);
    return new Revision(
        head.id(),
        head.version() + 1,
        chosen.typeId(),
        head.entityId(),
        chosen.content(),
        Revision.Source.here(Origin.RESTORE, caller.userId(), now),
        approvals.judge(caller, draft));
  }

  private static AuditEntry entry(Caller caller, Wish wish, Revision chosen, Head head) {
    var details =
        StrictJson.mapper()
            .createObjectNode()
            .put("restoredVersion", chosen.version())
            .put("versionNumber", head.version() + 1)
            .put("note", wish.note());
    return AuditEntry.of(caller, AuditAction.DOCUMENT_RESTORED, "document", head.id())
        .with(details);
  }
}
