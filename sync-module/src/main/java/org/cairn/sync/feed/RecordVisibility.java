package org.cairn.sync.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.access.VisibilityFeed;
import org.cairn.audit.CommitClock;
import org.cairn.sync.queue.ReleaseOperations;
import org.cairn.sync.store.VisibilityStore;

/** Puts what a user begins or ceases to see into the feed, at the place of the change's commit. */
@ApplicationScoped
public class RecordVisibility implements VisibilityFeed {
  @Inject CommitClock commits;
  @Inject VisibilityStore store;
  @Inject ReleaseOperations release;

  @Override
  public void granted(UUID userId, UUID entityId) {
    store.record(commits.take(1), userId, entityId, true);
    release.seen(userId, List.of(entityId));
  }

  @Override
  public void withdrawn(UUID userId, UUID entityId) {
    store.record(commits.take(1), userId, entityId, false);
  }

  @Override
  public void scopeChanged(UUID userId) {
    store.record(commits.take(1), userId, null, true);
  }
}
