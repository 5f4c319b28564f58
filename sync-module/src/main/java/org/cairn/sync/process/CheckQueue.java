package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.sync.store.QueueHealthStore;

/** Looks whether the queue is whole, and mends it. */
@ApplicationScoped
class CheckQueue {
  @Inject QueueHealthStore health;
  @Inject RebuildQueue rebuild;
  @Inject Patience patience;

  QueueReport check() {
    return new QueueReport(health.faults(), null);
  }

  QueueReport rebuild(Caller caller) {
    var before = health.faults();
    patience.retrying(rebuild::release);
    health.devices().forEach(device -> patience.retrying(() -> rebuild.lane(device)));
    patience.retrying(() -> rebuild.rebuilt(caller, before));
    return new QueueReport(before, health.faults());
  }
}
