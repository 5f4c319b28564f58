package org.cairn.sync.pull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.sync.store.GoneStore.Gone;
import org.cairn.sync.store.VisibilityStore.Turn;

/** All that a user ever began and ceased to see: who may hold what. Read when it is asked for. */
final class SightHistory {
  private final Supplier<List<Turn>> turns;
  private Map<UUID, List<Turn>> byEntity;

  /**
   * @param turns in the order of the feed
   */
  SightHistory(Supplier<List<Turn>> turns) {
    this.turns = turns;
  }

  private List<Turn> of(UUID entityId) {
    if (byEntity == null) {
      byEntity = new HashMap<>();
      turns.get().forEach(this::add);
    }
    return byEntity.getOrDefault(entityId, List.of());
  }

  private void add(Turn turn) {
    if (turn.entityId() == null) {
      // Devices began anew then, and while all is seen assignments leave no turns.
      byEntity.clear();
    } else {
      byEntity.computeIfAbsent(turn.entityId(), id -> new ArrayList<>()).add(turn);
    }
  }

  /** Whether devices may hold what was deleted in an entity while the user did not see it. */
  boolean hasBeenWithdrawn(UUID entityId) {
    return of(entityId).stream().anyMatch(turn -> !turn.granted());
  }

  /** Where the user first saw an entity; 0 where that left no turn, as its registration does. */
  long firstSeen(UUID entityId) {
    var all = of(entityId);
    return !all.isEmpty() && all.get(0).granted() ? all.get(0).sequence() : 0;
  }

  /** Whether the user saw the entity that a document left at any time while it was there. */
  boolean sawBeforeItLeft(Gone gone, View view) {
    var all = of(gone.left());
    if (all.isEmpty()) {
      return view.sees(gone.left());
    }
    Turn last = null;
    for (var turn : all) {
      if (turn.sequence() > gone.sequence()) {
        break;
      }
      last = turn;
    }
    return last == null ? !all.get(0).granted() : last.granted() || last.sequence() > gone.came();
  }
}
