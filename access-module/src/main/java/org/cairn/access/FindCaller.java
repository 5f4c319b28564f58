package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.store.CallerStore;
import org.cairn.access.store.CallerStore.SenderState;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.ProblemCode;

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

  /**
   * In whose name operations go on that a device has handed over, whether it is signed in or not.
   *
   * @param caller with the rights of this moment
   * @param refusal why nothing may be done in this name any more; null where it may
   */
  public record Sender(Caller caller, ProblemCode refusal) {}

  /**
   * @param userId who made the operations; the device may be another user's by now
   */
  public Sender sender(UUID userId, UUID deviceId, String traceId) {
    var found = callers.sender(userId, deviceId);
    return found.filter(SenderState::revoked).isPresent()
        ? new Sender(caller(userId, deviceId, traceId, found), ProblemCode.DEVICE_REVOKED)
        : standIn(userId, deviceId, traceId);
  }

  /**
   * The same where a person answers for what the device has sent, whatever became of the device.
   */
  public Sender standIn(UUID userId, UUID deviceId, String traceId) {
    var found = callers.sender(userId, deviceId);
    var caller = caller(userId, deviceId, traceId, found);
    boolean may = found.filter(SenderState::active).isPresent() && caller.mayRecord();
    return new Sender(caller, may ? null : ProblemCode.USER_INACTIVE);
  }

  private static Caller caller(
      UUID userId, UUID deviceId, String traceId, Optional<SenderState> found) {
    var roles = found.map(SenderState::roles).orElse(Set.of());
    return new Caller(userId, roles, deviceId, null, traceId);
  }
}
