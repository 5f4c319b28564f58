package org.cairn.sync.revision;

import org.cairn.audit.CommitClock;
import org.cairn.sync.store.DepartureStore;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.RevisionIdStore;
import org.cairn.sync.store.RevisionStore;

/** Joins what CDI would, for tests of other packages. */
public final class InMemory {
  private InMemory() {}

  private static RevisionIds ids() {
    var ids = new RevisionIds();
    ids.store =
        new RevisionIdStore() {
          private long reserved;

          @Override
          public long reserve(int count) {
            reserved += count;
            return reserved;
          }
        };
    return ids;
  }

  public static StoreRevisions storing(
      CommitClock commits, RevisionStore revisions, HeadStore heads, DepartureStore departures) {
    var storing = new StoreRevisions();
    storing.ids = ids();
    storing.commits = commits;
    storing.revisions = revisions;
    storing.heads = heads;
    storing.departures = departures;
    return storing;
  }
}
