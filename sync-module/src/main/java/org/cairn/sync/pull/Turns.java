package org.cairn.sync.pull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.sync.store.VisibilityStore.Turn;

/**
 * What a user began and ceased to see behind a device's checkpoint: up to the end of what may be
 * told, and ahead of it.
 */
final class Turns {
  private final Map<UUID, Turn> last = new HashMap<>();
  private final Set<UUID> grantedAhead = new HashSet<>();
  private final List<Turn> inOrder;
  private final boolean ofScope;

  /**
   * @param all those behind the checkpoint, in the order of the feed
   * @param durable where that ends what may be told
   */
  Turns(Collection<Turn> all, long durable) {
    var ahead = new HashSet<UUID>();
    boolean scope = false;
    for (var turn : all) {
      var entity = turn.entityId();
      if (turn.sequence() <= durable) {
        scope |= entity == null;
        last.put(entity, turn);
      } else if (ahead.add(entity) && turn.granted()) {
        grantedAhead.add(entity);
      }
    }
    this.ofScope = scope;
    this.inOrder = new ArrayList<>(last.values());
    inOrder.sort(Comparator.comparingLong(Turn::sequence));
  }

  /** Whether the user's whole scope changed, so that single turns say nothing. */
  boolean ofScope() {
    return ofScope;
  }

  /** The last one of an entity, or null: earlier ones no longer matter. */
  Turn last(UUID entityId) {
    return last.get(entityId);
  }

  /** The last ones of all entities, in the order of the feed. */
  List<Turn> inOrder() {
    return inOrder;
  }

  /** Whether an entity that is assigned by now was not yet where the telling ends. */
  boolean isGrantedAhead(UUID entityId) {
    return grantedAhead.contains(entityId);
  }
}
