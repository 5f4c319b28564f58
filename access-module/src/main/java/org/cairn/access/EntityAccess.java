package org.cairn.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.store.VisibleEntityStore;
import org.cairn.domain.access.Caller;

/**
 * Says which entities a caller may see. Asked in every push and pull, so answers are kept in memory
 * for as long as the version that was read with the caller says that they still hold: a change by
 * any server is seen by the next request on every server. After a change only what is new is read.
 */
@ApplicationScoped
public class EntityAccess {
  /** Ids kept for all users together; 16 bytes each, so at most 64 MB. */
  private static final long MOST_IDS = 4_000_000;

  private static final int WEIGHT_OF_A_USER = 20;

  @Inject VisibleEntityStore store;

  private final Cache<UUID, Held> held =
      Caffeine.newBuilder()
          .maximumWeight(MOST_IDS)
          .weigher((UUID user, Held one) -> one.entities().size() + WEIGHT_OF_A_USER)
          .expireAfterAccess(Duration.ofDays(1))
          .build();

  private record Held(long version, AssignedEntities entities) {}

  public AssignedEntities of(Caller caller) {
    if (caller.seesEverything()) {
      return AssignedEntities.EVERYTHING;
    }
    if (caller.userId() == null) {
      return AssignedEntities.NOTHING;
    }
    var before = held.getIfPresent(caller.userId());
    if (before != null && before.version() == caller.assignmentsVersion()) {
      return before.entities();
    }
    return read(caller, before);
  }

  /** Those of the entities that are assigned to a user at this very moment. */
  public Set<UUID> inForce(UUID userId, Collection<UUID> entityIds) {
    return store.inForce(userId, entityIds);
  }

  private AssignedEntities read(Caller caller, Held before) {
    // A version other than the caller's may be an uncommitted one of this very transaction: what
    // is read with it must not outlive the transaction.
    long version = store.version(caller.userId());
    boolean committed = version == caller.assignmentsVersion();
    var entities =
        before != null && before.version() < version
            ? changed(caller.userId(), before)
            : AssignedEntities.of(store.all(caller.userId()));
    if (committed) {
      held.put(caller.userId(), new Held(version, entities));
    }
    return entities;
  }

  private AssignedEntities changed(UUID userId, Held before) {
    var news = store.since(userId, before.version());
    return before.entities().with(news.visible(), news.hidden());
  }
}
