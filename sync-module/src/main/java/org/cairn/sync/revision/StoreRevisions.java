package org.cairn.sync.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.audit.CommitClock;
import org.cairn.sync.revision.PendingRevisions.Numbers;
import org.cairn.sync.store.DepartureStore;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.RevisionStore;

/**
 * Puts revisions into the history and the feed: the one way in which documents change, whoever
 * changes them.
 *
 * <p>Transaction: the caller's, which has locked the heads of documents that exist. Takes the
 * commit clock, whose lock lives until the commit: call it after everything that can wait, and
 * append to the audit trail after it. The revisions themselves, the bulk of what is written, are
 * stored before the clock is taken, so that transactions do that side by side.
 */
@ApplicationScoped
public class StoreRevisions {
  @Inject RevisionIds ids;
  @Inject CommitClock commits;
  @Inject RevisionStore revisions;
  @Inject HeadStore heads;
  @Inject DepartureStore departures;

  /** Returns the last sequence taken, 0 where nothing is pending. */
  public long store(PendingRevisions pending) {
    var made = pending.revisions();
    if (made.isEmpty()) {
      return 0;
    }
    long firstId = ids.take(made.size());
    revisions.insert(firstId, made);
    long first = commits.take(made.size());
    var numbers = new Numbers(firstId, first);
    heads.insert(pending.created(numbers));
    for (var departure : pending.departures()) {
      departures.record(departure.documentId(), departure.entityId(), first + departure.revision());
    }
    heads.replace(pending.changed(numbers));
    return first + made.size() - 1;
  }
}
