package org.cairn.sync.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.audit.NotAudited;
import org.cairn.domain.json.StrictJson;
import org.cairn.sync.queue.ReleaseOperations;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.PendingStore.Pending;
import org.cairn.sync.store.QueueHealthStore;

/** Makes anew what follows from the operations in the queue: whose turn it is, and who waits. */
@ApplicationScoped
class RebuildQueue {
  @Inject QueueHealthStore health;
  @Inject PendingStore pending;
  @Inject ReleaseOperations release;
  @Inject LaneStore lanes;
  @Inject AuditTrail audit;

  /** Lets operations go on that wait for nothing, or for what has come. */
  @Transactional
  @NotAudited("Says nothing new: what they waited for is there.")
  void release() {
    var numbers = health.heldInVain();
    pending.read(numbers).stream()
        .collect(groupingBy(Pending::deviceId, mapping(Pending::seq, toList())))
        .forEach(release::release);
  }

  /** One device's lane. */
  @Transactional
  @NotAudited("Follows from the operations.")
  void lane(UUID deviceId) {
    lanes.open(deviceId);
  }

  /**
   * Audited as: {@code QUEUE_REBUILT}.
   *
   * @param before how many faults there were of each kind
   */
  @Transactional
  void rebuilt(Caller caller, Map<String, Integer> before) {
    health.forgetIdleWaits();
    var details = StrictJson.mapper().createObjectNode();
    before.forEach(details::put);
    audit.append(AuditEntry.of(caller, AuditAction.QUEUE_REBUILT, "queue", "all").with(details));
  }
}
