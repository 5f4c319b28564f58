package org.cairn.sync.queue;

import org.cairn.domain.change.Outcome.Held;
import org.cairn.sync.store.PendingStore.NewPending;

/** An operation that comes into the queue, and what it waits for. */
public record WaitingOperation(NewPending operation, Held held) {}
