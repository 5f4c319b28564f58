package org.cairn.sync.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.AssignedEntities;
import org.cairn.sync.store.CopyStore;
import org.cairn.sync.store.CopyStore.Held;
import org.cairn.sync.store.CopyStore.Ids;

/** Goes through the documents that a caller sees, in the order of their ids, part by part. */
@ApplicationScoped
class VisibleCopies {
  /** Up to so many entities documents are found by entity, beyond it all are read and filtered. */
  private static final int FEW = 300;

  @Inject CopyStore store;

  /** Which documents, for whom. */
  record Scope(AssignedEntities assigned, Collection<Integer> typeIds) {}

  /** Takes one document after the other. */
  @FunctionalInterface
  interface Sink<E extends Exception> {
    void take(Held held) throws E;
  }

  <E extends Exception> void each(Scope scope, Ids ids, Sink<E> sink) throws E {
    var assigned = scope.assigned();
    if (!assigned.everything() && assigned.size() == 0) {
      return;
    }
    boolean few = !assigned.everything() && assigned.size() <= FEW;
    Set<UUID> entities = few ? assigned.ids() : Set.of();
    List<Held> part;
    var rest = ids;
    do {
      part = store.part(scope.typeIds(), entities, rest);
      for (var held : part) {
        if (assigned.contains(held.entityId())) {
          sink.take(held);
        }
        rest = rest.from(held.id());
      }
    } while (part.size() == CopyStore.PART);
  }
}
