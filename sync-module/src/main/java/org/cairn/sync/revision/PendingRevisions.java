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

  /** A document that leaves an entity with the revision of that index. */
  record Departure(UUID documentId, UUID entityId, int revision) {}

  /**
   * Adds a revision.
   *
   * @param before the state that it follows, null for a new document
   * @return the document's state after it; its place in the feed is not known yet
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
    return Head.of(revision, 0);
  }

  private Before placeOf(Head head) {
    if (head == null) {
      return Before.NONE;
    }
    var pending = last.get(head.id());
    return pending == null ? Before.stored(head.sequence()) : Before.inBatch(pending);
  }

  public int size() {
    return revisions.size();
  }

  List<NewRevision> revisions() {
    return revisions;
  }

  List<Departure> departures() {
    return departures;
  }

  /** The new states of documents that did not exist, once the places are known. */
  List<Head> created(long firstSequence) {
    return heads(firstSequence, true);
  }

  /** The new states of documents that existed. */
  List<Head> changed(long firstSequence) {
    return heads(firstSequence, false);
  }

  private List<Head> heads(long firstSequence, boolean isNew) {
    var heads = new ArrayList<Head>();
    last.forEach(
        (id, index) -> {
          if (created.contains(id) == isNew) {
            heads.add(Head.of(revisions.get(index).revision(), firstSequence + index));
          }
        });
    return heads;
  }
}
