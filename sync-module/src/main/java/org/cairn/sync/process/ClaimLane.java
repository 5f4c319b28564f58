package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.audit.NotAudited;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.LeaseStore;
import org.cairn.sync.store.StateStore;

/**
 * Gives devices whose operations wait to workers, one worker a device. A worker that is not heard
 * of for {@code CAIRN_QUEUE_LEASE_SECONDS}, by the clock of the database, is replaced.
 */
@ApplicationScoped
class ClaimLane {
  /** How many are looked at: others may be claiming the first ones. */
  private static final int CANDIDATES = 8;

  @Inject LaneStore lanes;
  @Inject LeaseStore leases;
  @Inject StateStore states;
  @Inject Settings settings;

  /** The device whose turn it is; nothing where none waits, or the queue is paused. */
  @Transactional
  @NotAudited("Who works on it says nothing about what is done; that is audited.")
  Optional<Claim> next(UUID owner) {
    if (states.isPaused()) {
      return Optional.empty();
    }
    for (var device : lanes.waiting(owner, CANDIDATES)) {
      var token = leases.take(device, owner, length());
      if (token.isPresent()) {
        return Optional.of(new Claim(device, owner, token.getAsLong()));
      }
    }
    return Optional.empty();
  }

  /** All lanes of an owner stay its own for another while. */
  @Transactional
  @NotAudited("Says that work goes on.")
  void goOn(UUID owner) {
    leases.renew(owner, length());
  }

  @Transactional
  @NotAudited("Says that work has ended.")
  void giveBack(Claim claim) {
    leases.end(claim.deviceId(), claim.owner());
  }

  Duration length() {
    return Duration.ofSeconds(settings.number(Setting.QUEUE_LEASE_SECONDS));
  }
}
