package org.cairn.sync.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;
import org.cairn.sync.store.RevisionStore;

/**
 * The stored versions of a batch's documents. Those that a device after days offline needs, the
 * present ones and the few before them, are read for all documents at once: a hundred edits that do
 * not fit would otherwise take hundreds of questions.
 */
final class StoredVersions {
  /** So many versions back are read together; what lies further back is asked for by itself. */
  private static final int LEVELS = 3;

  private final RevisionStore store;
  private final Map<UUID, Head> heads;
  private final Map<Place, Revision> found = new HashMap<>();

  /** How far behind the server each edit is that will not fit, by document. */
  private final Map<UUID, Integer> behind = new HashMap<>();

  /** The revision to be read next of each such document. */
  private final Map<UUID, Long> next = new HashMap<>();

  private int level;

  private record Place(UUID documentId, int version) {}

  /**
   * @param heads the documents as the batch found them
   */
  StoredVersions(RevisionStore store, PushedBatch batch, Map<UUID, Head> heads) {
    this.store = store;
    this.heads = heads;
    for (var change : batch.changes()) {
      var head = change.documentId == null ? null : heads.get(change.documentId);
      if (head != null) {
        int distance = change.action == Action.CREATE ? 0 : head.version() - change.versionNumber;
        boolean asks = distance > 0 || change.baseData != null || change.action == Action.CREATE;
        if (asks) {
          behind.merge(head.id(), distance, Math::max);
          next.put(head.id(), head.revisionId());
        }
      }
    }
  }

  /** Null where the document had no such version when the batch came. */
  Revision at(UUID documentId, int version) {
    var head = heads.get(documentId);
    if (head == null || version < 1 || version > head.version()) {
      return null;
    }
    var place = new Place(documentId, version);
    int distance = head.version() - version;
    while (next.containsKey(documentId) && level <= Math.min(distance, LEVELS - 1)) {
      readLevel();
    }
    return found.computeIfAbsent(place, it -> store.back(head, distance).orElse(null));
  }

  private void readLevel() {
    var wanted = new ArrayList<Long>();
    behind.forEach(
        (document, distance) -> {
          if (distance >= level && next.containsKey(document)) {
            wanted.add(next.get(document));
          }
        });
    level++;
    next.clear();
    for (var row : store.small(wanted)) {
      var revision = row.revision();
      if (row.isWhole()) {
        found.put(new Place(revision.documentId(), revision.version()), revision);
      }
      if (row.previousId() > 0) {
        next.put(revision.documentId(), row.previousId());
      }
    }
  }
}
