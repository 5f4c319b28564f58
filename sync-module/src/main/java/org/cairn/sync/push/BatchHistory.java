package org.cairn.sync.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.conflict.FindWaitingEdits;
import org.cairn.domain.change.History;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.OwnEdits;
import org.cairn.domain.change.Step;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.conflict.WaitingEdit;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.queue.QueueView;
import org.cairn.sync.store.OperationStore;
import org.cairn.sync.store.RevisionStore;

/**
 * What the server remembers as seen from inside a batch: the database, and before it what earlier
 * changes of the same batch made.
 */
final class BatchHistory implements History {
  /**
   * Bytes of contents that a batch may read and make. The largest change alone stays below it: five
   * contents of {@value ContentLimits#MOST_BYTES} bytes, which are its base, what it says, the
   * present document, what the device had written there before, and what is made of them.
   */
  static final long MOST_BYTES = 30_000_000;

  /** What operations of this batch became. */
  private final Map<UUID, Landing> landings = new HashMap<>();

  private final EarlierOperations earlier;
  private final Map<UUID, Content> carried = new HashMap<>();
  private final Map<String, Revision> revisions = new HashMap<>();
  private final StoredVersions versions;
  private final DocumentHistory documents;
  private final QueueView queue;
  private long weight;

  /** Where to look. */
  record Stores(RevisionStore revisions, OperationStore operations, FindWaitingEdits waiting) {}

  /**
   * @param heads the documents as the batch found them
   * @param queue what the device has there of what the batch touches
   */
  BatchHistory(PushTask task, Stores stores, Map<UUID, Head> heads, QueueView queue) {
    this.queue = queue;
    this.earlier = new EarlierOperations(task, stores);
    this.versions = new StoredVersions(stores.revisions(), task.batch, heads);
    this.documents = new DocumentHistory(stores, task.caller.deviceId(), heads);
  }

  /**
   * Remembers what a change of this batch became that no version says as it came.
   *
   * @param content what it carried, null for a deletion
   */
  void note(UUID opId, Landing landing, Content content) {
    carry(opId, content);
    note(opId, landing);
  }

  /** The same for one that carried what a version says, or nothing that counts. */
  void note(UUID opId, Landing landing) {
    landings.put(opId, landing);
    if (landing.place() == Landing.Place.IN_CONFLICT) {
      documents.opened(landing.documentId());
    }
  }

  private void carry(UUID opId, Content content) {
    weigh(content);
    carried.put(opId, content);
  }

  /** Remembers an edit of this batch about which a person is asked. */
  void note(ConflictingEdit edit, Landing landing, Conflicted outcome) {
    note(edit.source().opId(), landing, outcome.mismatch().device());
    weigh(outcome.suggestion().data());
    documents.joined(edit);
    note(edit);
  }

  /** Whether the open conflict of a document takes no further edit. */
  boolean isFull(UUID documentId) {
    return documents.held(documentId).isFull();
  }

  /** Remembers a version that this batch makes. */
  void note(Revision revision) {
    weigh(revision.content());
    revisions.put(key(revision.documentId(), revision.version()), revision);
    documents.made(revision);
  }

  /**
   * Whether the operation is known to have come before, in this batch or an earlier one. One that
   * made a revision may be unknown until {@link #landingOf} is asked: its key betrays it.
   */
  boolean isKnown(UUID opId) {
    return landings.containsKey(opId) || earlier.isKnown(opId) || queue.operation(opId).isPresent();
  }

  /** Operations of this batch that were refused when they came before it. */
  Set<UUID> refusedBefore() {
    return earlier.refused();
  }

  @Override
  public Optional<Content> contentAt(UUID documentId, int version) {
    return Optional.ofNullable(revisionAt(documentId, version)).map(Revision::content);
  }

  @Override
  public Optional<UUID> entityAt(UUID documentId, int version) {
    return Optional.ofNullable(revisionAt(documentId, version)).map(Revision::entityId);
  }

  /** A version of a document, of this batch or stored; null where there is none. */
  Revision revisionAt(UUID documentId, int version) {
    var key = key(documentId, version);
    if (!revisions.containsKey(key)) {
      revisions.put(key, stored(documentId, version));
    }
    return revisions.get(key);
  }

  private Revision stored(UUID documentId, int version) {
    var revision = versions.at(documentId, version);
    if (revision != null) {
      weigh(revision.content());
    }
    return revision;
  }

  /** Small edits of large documents: what they make the server hold at once is bounded too. */
  private void weigh(Content content) {
    weight += content == null ? 0 : content.json().length;
    if (weight > MOST_BYTES) {
      throw Problem.of(
          ProblemCode.TOO_LARGE,
          "The documents that the changes touch are too large together. Send fewer changes at once.");
    }
  }

  @Override
  public Optional<Landing> landingOf(UUID opId) {
    var landing = landings.containsKey(opId) ? landings.get(opId) : earlier.landing(opId);
    if (landing != null && landing.isTaken()) {
      return Optional.of(landing);
    }
    return queue
        .operation(opId)
        .map(waiting -> Landing.queued(waiting.documentId()))
        .or(() -> Optional.ofNullable(landing));
  }

  @Override
  public Optional<Content> carriedBy(UUID opId) {
    if (carried.containsKey(opId)) {
      return Optional.ofNullable(carried.get(opId));
    }
    var landing = landingOf(opId);
    var edit = earlier.waiting(opId);
    if (edit != null) {
      var device = edit.edit().device();
      carry(opId, device == null ? null : Content.stored(device));
      return Optional.ofNullable(carried.get(opId));
    }
    return landing
        .filter(found -> found.place() == Landing.Place.STORED)
        .flatMap(found -> contentAt(found.documentId(), found.version()));
  }

  @Override
  public OwnEdits ownSince(UUID documentId, int version) {
    return documents.ownSince(documentId, version);
  }

  /** Remembers an edit of this batch that did not fit. */
  void note(ConflictingEdit edit) {
    documents.kept(edit.documentId(), KeptEdit.of(edit));
  }

  @Override
  public List<Step> since(UUID documentId, int version) {
    return documents.since(documentId, version);
  }

  @Override
  public boolean hasOpenConflict(UUID documentId) {
    return documents.hasOpenConflict(documentId);
  }

  /** The edit as it waits in its conflict. */
  Optional<WaitingEdit> waitingEdit(UUID opId) {
    return Optional.ofNullable(earlier.waiting(opId));
  }

  private static String key(UUID documentId, int version) {
    return documentId + ":" + version;
  }
}
