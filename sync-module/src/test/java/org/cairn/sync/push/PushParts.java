package org.cairn.sync.push;

import java.time.Clock;
import java.time.ZoneOffset;
import org.cairn.audit.CommitClock;
import org.cairn.domain.id.Ids;
import org.cairn.sync.queue.QueueInMemory;
import org.cairn.sync.revision.InMemory;

/** Joins what CDI would, on tables in memory. */
final class PushParts {
  private final StoresInMemory stores;
  private final AccessInMemory access;
  private final QueueInMemory queue;
  private final CommitClock commits;
  private final Ids made;

  PushParts(
      StoresInMemory stores,
      AccessInMemory access,
      QueueInMemory queue,
      CommitClock commits,
      Ids made) {
    this.stores = stores;
    this.access = access;
    this.queue = queue;
    this.commits = commits;
    this.made = made;
  }

  BeginBatch begin() {
    var begin = new BeginBatch();
    begin.batches = stores.batches;
    return begin;
  }

  ApplyChanges applying() {
    var apply = new ApplyChanges();
    apply.openBatch = openBatch();
    apply.heads = stores.heads;
    apply.refusals = new KeepRefusals();
    apply.refusals.failures = stores.failures;
    apply.refusals.ids = made;
    apply.refusals.clock = Clock.fixed(PushInMemory.NOW, ZoneOffset.UTC);
    apply.conflicts = new KeepConflicts();
    apply.conflicts.conflicts = stores.conflicts.opening;
    apply.conflicts.settled = stores.conflicts.settling;
    apply.conflicts.operations = stores.operations;
    apply.revisions = InMemory.storing(commits, stores.revisions, stores.heads, stores.departures);
    apply.operations = stores.operations;
    apply.access = access.access;
    apply.creators = access.creators;
    return apply;
  }

  KeepHeld holding() {
    var held = new KeepHeld();
    held.queue = queue.adding();
    held.missing = queue.missing(stores.operations, stores.revisions, access.access);
    held.ids = made;
    held.holding = QueueInMemory.holding();
    return held;
  }

  OpenBatch openBatch() {
    var open = new OpenBatch();
    open.heads = stores.heads;
    open.revisions = stores.revisions;
    open.operations = stores.operations;
    open.waiting = stores.conflicts.waiting;
    open.creators = access.creators;
    open.queue = queue.looking();
    return open;
  }
}
