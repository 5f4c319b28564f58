package org.cairn.sync.push;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.access.AssignedEntities;
import org.cairn.domain.document.Head;

/** The documents of a batch and whom their entities belong to, as each change leaves them. */
final class Scene {
  private final Map<UUID, Head> heads;
  private final AssignedEntities assigned;
  private final Set<UUID> newEntities = new HashSet<>();

  /** Entities that have documents, or are or were assigned: nobody's to take over. */
  private final Set<UUID> occupied;

  /** Finds documents that the batch does not touch. */
  private final Function<UUID, Head> others;

  /** What it has found. Not locked: nothing to decide edits by. */
  private final Map<UUID, Head> seen = new HashMap<>();

  Scene(
      Map<UUID, Head> heads,
      AssignedEntities assigned,
      Set<UUID> occupied,
      Function<UUID, Head> others) {
    this.heads = new HashMap<>(heads);
    this.others = others;
    this.assigned = assigned;
    this.occupied = occupied;
  }

  /** The document's state by now, null where there is none. */
  Head head(UUID documentId) {
    return heads.get(documentId);
  }

  /** The same for a document that the batch need not touch. */
  Head anyHead(UUID documentId) {
    var own = heads.get(documentId);
    return own == null ? seen.computeIfAbsent(documentId, others) : own;
  }

  /** Puts a document into its next state; a new one that is an entity is registered with it. */
  void put(Head head) {
    if (heads.put(head.id(), head) == null && head.id().equals(head.entityId())) {
      newEntities.add(head.entityId());
    }
  }

  boolean mayTouch(UUID entityId) {
    return assigned.contains(entityId) || newEntities.contains(entityId);
  }

  boolean mayRegister(UUID entityId) {
    return !occupied.contains(entityId) || mayTouch(entityId);
  }

  /** Entities that the caller has registered and does not see yet. */
  List<UUID> entitiesToAssign() {
    return newEntities.stream().filter(id -> !assigned.contains(id)).toList();
  }
}
