package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.store.HeldStore;

/**
 * Opens rings of operations that wait for each other: one that has no reason to wait but that
 * another came before it goes on. A ring of operations that all name what they wait for is of the
 * device's own making, and is left to people.
 */
@ApplicationScoped
class OpenRings {
  @Inject HeldStore held;
  @Inject ForceOperation force;
  @Inject Patience patience;

  /** How many operations wait in rings; none where they only wait as their devices have asked. */
  int count() {
    var ring = WaitingRings.in(held.waits());
    return WaitingRings.weakest(ring).isEmpty()
        ? 0
        : (int) ring.stream().map(HeldStore.Wait::seq).distinct().count();
  }

  void open(Caller caller) {
    for (var one : WaitingRings.weakest(WaitingRings.in(held.waits()))) {
      try {
        patience.retrying(() -> force.force(caller, one.id()));
      } catch (Problem gone) {
        // It has gone on meanwhile.
      }
    }
  }
}
