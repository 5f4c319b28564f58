package org.cairn.sync.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cairn.access.EntityFootprint;
import org.cairn.sync.store.BatchLog;
import org.cairn.sync.store.FeedCounts;

/** Counts what hangs on an assignment: documents, and edits that devices have not sent yet. */
@ApplicationScoped
public class CountFootprint implements EntityFootprint {
  @Inject FeedCounts feed;
  @Inject BatchLog batches;

  @Override
  public long documents(UUID entityId) {
    return feed.documents(entityId);
  }

  @Override
  public Map<UUID, Long> unsentEdits(Collection<UUID> deviceIds) {
    return deviceIds.isEmpty() ? Map.of() : batches.lastPending(deviceIds);
  }
}
