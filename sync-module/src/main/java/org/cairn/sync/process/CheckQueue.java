package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.sync.store.QueueHealthStore;

/** Looks whether the queue is whole, and mends it. */
@ApplicationScoped
class CheckQueue {
  @Inject QueueHealthStore health;
  @Inject RebuildQueue rebuild;
  @Inject OpenRings rings;
  @Inject Patience patience;

  QueueReport check() {
    return new QueueReport(faults(), null);
  }

  private Map<String, Integer> faults() {
    var faults = new LinkedHashMap<>(health.faults());
    faults.put("heldInRings", rings.count());
    return faults;
  }

  QueueReport rebuild(Caller caller) {
    var before = faults();
    patience.retrying(rebuild::release);
    health.devices().forEach(device -> patience.retrying(() -> rebuild.lane(device)));
    rings.open(caller);
    patience.retrying(() -> rebuild.rebuilt(caller, before));
    return new QueueReport(before, faults());
  }
}
