package org.cairn.sync.pull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.access.AssignedEntities;
import org.cairn.sync.store.FeedStore.Place;
import org.cairn.sync.store.VisibilityStore.Turn;

/**
 * What a user sees along a stretch of the feed. An entity that was granted within the stretch is
 * left out before the place of the grant, where all its documents are told at once.
 */
final class View {
  private final AssignedEntities assigned;

  /** The last turn of each entity, in the order of the feed: earlier ones no longer matter. */
  private final List<Turn> turns;

  private final Map<UUID, Turn> byEntity = new HashMap<>();
  private final Set<Integer> typeIds;

  /**
   * @param typeIds the types asked for, null for all
   */
  View(AssignedEntities assigned, List<Turn> all, Set<Integer> typeIds) {
    this.assigned = assigned;
    this.typeIds = typeIds;
    if (!assigned.everything()) {
      // Who sees everything since a moment ago is told so by a turn of the whole scope.
      all.forEach(turn -> byEntity.put(turn.entityId(), turn));
    }
    this.turns = new ArrayList<>(byEntity.values());
    turns.sort(Comparator.comparingLong(Turn::sequence));
  }

  boolean everything() {
    return assigned.everything();
  }

  boolean sees(UUID entityId) {
    return assigned.contains(entityId);
  }

  boolean wants(int typeId) {
    return typeIds == null || typeIds.contains(typeId);
  }

  /** The next turn behind a place, or null. */
  Turn nextTurn(long after) {
    for (var turn : turns) {
      if (turn.sequence() > after) {
        return turn;
      }
    }
    return null;
  }

  /** Entities whose documents are told one by one behind a place. */
  Set<UUID> entitiesAfter(long place) {
    var entities = new HashSet<UUID>();
    for (var id : assigned.ids()) {
      if (isOpen(id, place)) {
        entities.add(id);
      }
    }
    return entities;
  }

  /** Whether documents of an entity are told one by one behind a place. */
  boolean shows(UUID entityId, long after) {
    return sees(entityId) && isOpen(entityId, after);
  }

  int assignedCount() {
    return assigned.size();
  }

  private boolean isOpen(UUID entityId, long place) {
    var turn = byEntity.get(entityId);
    return turn == null || turn.sequence() <= place;
  }

  /** Documents that are told one by one behind a place. */
  Predicate<Place> shownAfter(long place) {
    if (everything()) {
      return candidate -> wants(candidate.typeId());
    }
    return candidate -> wants(candidate.typeId()) && shows(candidate.entityId(), place);
  }
}
