package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.store.CallerStore;
import org.cairn.domain.access.Caller;

/**
 * Says in whose name work of a device goes on, by the present state of user and device: for what
 * was begun before, such as a pull that waits.
 */
@ApplicationScoped
public class FindCaller {
  @Inject CallerStore callers;

  /** Nothing where the device is unknown or revoked, or its user is inactive. */
  public Optional<Caller> ofDevice(UUID deviceId, String traceId) {
    return callers
        .ofDevice(deviceId)
        .filter(state -> !state.device().revoked() && state.user().active())
        .map(
            state ->
                new Caller(
                    state.user().id(),
                    state.user().roles(),
                    deviceId,
                    null,
                    traceId,
                    state.assignmentsVersion()));
  }
}
