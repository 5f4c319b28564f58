package org.cairn.sync.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Asks for work, and no longer asks while the database is away: a worker that waits for connections
 * takes them from those who answer devices.
 */
@ApplicationScoped
public class ClaimEdge {
  private static final long LOOK_AGAIN_MILLIS = 2_000;

  @Inject ClaimLane lanes;

  @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.75, delay = LOOK_AGAIN_MILLIS)
  Optional<Claim> next(UUID owner) {
    return lanes.next(owner);
  }
}
