package org.cairn.sync.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;
import org.cairn.sync.store.NewRevision;
import org.cairn.sync.store.NewRevision.Before;

/** Revisions that a transaction has decided on and not stored yet, in their order. */
public final class PendingRevisions {
  private final List<NewRevision> revisions = new ArrayList<>();
  private final Map<UUID, Integer> last = new LinkedHashMap<>();
  private final Set<UUID> created = new HashSet<>();
  private final List<Departure> departures = new ArrayList<>();

  /** What the first revision is numbered with; the others follow. */
  record Numbers(long revisionId, long sequence) {}

  /** A document that leaves an entity with the revision of that index. */
  record Departure(UUID documentId, UUID entityId, int revision) {}

  /**
   * Adds a revision.
   *
   * @param before the state that it follows, null for a new document
   * @return the document's state after it; neither its revision's id nor its place are known yet
   */
  public Head add(Revision revision, Head before) {
    var id = revision.documentId();
    if (before == null) {
      created.add(id);
    } else if (!before.entityId().equals(revision.entityId())) {
      departures.add(new Departure(id, before.entityId(), revisions.size()));
    }
    revisions.add(new NewRevision(revision, placeOf(before)));
    last.put(id, revisions.size() - 1);
    return Head.of(revision, 0, 0);
  }

  private Before placeOf(Head head) {
    if (head == null) {
      return Before.NONE;
    }
    var pending = last.get(head.id());
    return pending == null ? Before.stored(head.revisionId()) : Before.inBatch(pending);
  }

  public int size() {
    return revisions.size();
  }

  /**
   * The operation that made one of them.
   *
   * @param index its place, from 0
   */
  public UUID operation(int index) {
    return revisions.get(index).revision().source().opId();
  }

  List<NewRevision> revisions() {
    return revisions;
  }

  List<Departure> departures() {
    return departures;
  }

  /** The new states of documents that did not exist, once the numbers are known. */
  List<Head> created(Numbers first) {
    return heads(first, true);
  }

  /** The new states of documents that existed. */
  List<Head> changed(Numbers first) {
    return heads(first, false);
  }

  private List<Head> heads(Numbers first, boolean isNew) {
    var heads = new ArrayList<Head>();
    last.forEach(
        (id, index) -> {
          if (created.contains(id) == isNew) {
            var revision = revisions.get(index).revision();
            heads.add(Head.of(revision, first.sequence() + index, first.revisionId() + index));
          }
        });
    return heads;
  }
}
