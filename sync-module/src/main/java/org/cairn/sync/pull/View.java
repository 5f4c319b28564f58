package org.cairn.sync.pull;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.access.AssignedEntities;
import org.cairn.sync.store.FeedStore.Place;
import org.cairn.sync.store.GoneStore.Gone;
import org.cairn.sync.store.VisibilityStore.Turn;
import org.cairn.sync.type.WantedTypes;

/**
 * What a user sees along a stretch of the feed. An entity that was granted within the stretch is
 * left out before the place of the grant, where all its documents are told at once.
 */
final class View {
  private final AssignedEntities assigned;
  private final Turns turns;
  private final WantedTypes types;

  /**
   * @param assigned read before the turns: what was granted since is a turn ahead
   */
  View(AssignedEntities assigned, Turns turns, WantedTypes types) {
    this.assigned = assigned;
    this.turns = turns;
    this.types = types;
  }

  boolean everything() {
    return assigned.everything();
  }

  /** Whether the user sees an entity where the telling ends. */
  boolean sees(UUID entityId) {
    return assigned.contains(entityId) && (everything() || !turns.isGrantedAhead(entityId));
  }

  boolean wants(int typeId) {
    return types.wants(typeId);
  }

  WantedTypes types() {
    return types;
  }

  /** The next turn behind a place, or null: who sees everything has none. */
  Turn nextTurn(long after) {
    if (!everything()) {
      for (var turn : turns.inOrder()) {
        if (turn.sequence() > after) {
          return turn;
        }
      }
    }
    return null;
  }

  /** Entities whose documents are told one by one behind a place. */
  Set<UUID> entitiesAfter(long place) {
    var entities = new HashSet<UUID>();
    for (var id : assigned.ids()) {
      if (shows(id, place)) {
        entities.add(id);
      }
    }
    return entities;
  }

  /** Entities of which all is told, or taken back, at a place behind this one. */
  Set<UUID> turningAfter(long place) {
    var entities = new HashSet<UUID>();
    for (var turn : turns.inOrder()) {
      if (turn.sequence() > place) {
        entities.add(turn.entityId());
      }
    }
    return entities;
  }

  int assignedCount() {
    return assigned.size();
  }

  /** Documents that are told one by one behind a place. */
  Predicate<Place> shownAfter(long place) {
    if (everything()) {
      return candidate -> wants(candidate.typeId());
    }
    return candidate -> wants(candidate.typeId()) && shows(candidate.entityId(), place);
  }

  private boolean shows(UUID entityId, long after) {
    var turn = turns.last(entityId);
    return sees(entityId) && (turn == null || turn.sequence() <= after);
  }

  /**
   * Whether a document that has left an entity is told further on all the same, because of the
   * entity that it is in now: by itself, or with that entity's grant or withdrawal.
   */
  boolean tellsFurtherOn(Gone gone, SightHistory history) {
    var now = gone.now();
    var turn = turns.last(now.entityId());
    boolean turnsAhead = turn != null && turn.sequence() > gone.sequence();
    if (!sees(now.entityId())) {
      boolean named = !now.deleted() || now.sequence() > history.firstSeen(now.entityId());
      return turnsAhead && now.entered() <= turn.sequence() && named;
    }
    boolean withGrant = turnsAhead && now.sequence() < turn.sequence();
    return !withGrant || !now.deleted() || history.hasBeenWithdrawn(now.entityId());
  }
}
