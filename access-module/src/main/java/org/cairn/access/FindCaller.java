package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cairn.access.store.CallerStore;
import org.cairn.domain.access.Caller;

/**
 * Says in whose name work of a device goes on, by the present state of session, user and device:
 * for what was begun before, such as a pull that waits. One statement.
 */
@ApplicationScoped
public class FindCaller {
  @Inject CallerStore callers;

  /**
   * The caller with the rights of this moment; nothing where the session has ended, the device was
   * revoked or its user is inactive.
   */
  public Optional<Caller> present(Caller asking) {
    return Optional.ofNullable(asking.sessionId())
        .flatMap(callers::ofSession)
        .filter(state -> state.open() && !state.device().revoked() && state.user().active())
        .map(
            state ->
                new Caller(
                    state.user().id(),
                    state.user().roles(),
                    state.device().id(),
                    asking.address(),
                    asking.traceId(),
                    asking.sessionId(),
                    state.assignmentsVersion()));
  }
}
