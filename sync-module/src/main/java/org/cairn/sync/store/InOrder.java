package org.cairn.sync.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.sync.store.PageStore.Sink;

/**
 * Hands on revisions in the order in which they are wanted. They come in the order of their ids,
 * which differs from the feed's by what was pushed at the same moment: few wait for their turn.
 */
final class InOrder {
  private final List<Long> wanted;
  private final Set<Long> missing;
  private final Map<Long, StoredRevision> early = new HashMap<>();
  private final Sink sink;
  private int next;

  InOrder(List<Long> wanted, Sink sink) {
    this.wanted = wanted;
    this.missing = new HashSet<>(wanted);
    this.sink = sink;
  }

  boolean isWanted(long id) {
    return missing.contains(id);
  }

  void take(StoredRevision revision) throws IOException {
    missing.remove(revision.id());
    if (revision.id() != wanted.get(next)) {
      early.put(revision.id(), revision);
      return;
    }
    for (var turn = revision; turn != null; ) {
      sink.take(turn);
      next++;
      turn = next < wanted.size() ? early.remove(wanted.get(next)) : null;
    }
  }

  void requireAll() {
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Revisions " + missing + " are missing");
    }
  }
}
