package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cairn.access.store.CallerStore;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Establishes who is calling from an access token and from the state of user and device at this
 * moment, so that deactivation, other roles, revocation and sign-out hold from the next request on.
 *
 * <p>One statement; once a minute and device a second one, which notes the contact. Fails with
 * {@code UNAUTHENTICATED}, {@code USER_INACTIVE}, {@code DEVICE_REVOKED}.
 */
@ApplicationScoped
public class AuthenticateCaller {
  private static final Duration CONTACT_PRECISION = Duration.ofMinutes(1);

  @Inject TokenVerifier tokens;
  @Inject CallerStore callers;
  @Inject ApplyDueAssignments dueAssignments;
  @Inject Patience patience;
  @Inject Clock clock;

  /**
   * A proved caller.
   *
   * @param mustChangePassword whether nothing is allowed but changing the password
   */
  public record Authenticated(Caller caller, boolean mustChangePassword) {}

  /** Where a request comes from. */
  public record Origin(String address, String traceId) {}

  public Authenticated authenticate(String accessToken, Origin origin) {
    var token = tokens.verify(accessToken).orElseThrow(AuthenticateCaller::unauthenticated);
    var state = read(token);
    var now = clock.instant();
    if (state.nextDueAt() != null && !state.nextDueAt().isAfter(now)) {
      applyDue(token.userId(), origin.traceId());
      state = read(token);
    }
    noteContact(state.device(), now);
    var caller =
        new Caller(
            token.userId(),
            state.user().roles(),
            token.deviceId(),
            origin.address(),
            origin.traceId(),
            token.sessionId(),
            state.assignmentsVersion());
    return new Authenticated(caller, state.user().mustChangePassword());
  }

  /** The clockwork of each minute, or another request of the same user, may be at it as well. */
  private void applyDue(UUID userId, String traceId) {
    patience.retrying(() -> dueAssignments.apply(userId, traceId));
  }

  private CallerStore.State read(AccessToken token) {
    var state =
        callers
            .ofSession(token.sessionId())
            .filter(found -> found.user().id().equals(token.userId()))
            .filter(found -> found.device().id().equals(token.deviceId()))
            .orElseThrow(AuthenticateCaller::unauthenticated);
    if (state.device().revoked()) {
      throw revoked(state.device().wipe());
    }
    if (!state.user().active()) {
      throw Problem.of(ProblemCode.USER_INACTIVE, "The account has been deactivated.");
    }
    if (!state.open()) {
      throw unauthenticated();
    }
    return state;
  }

  private void noteContact(CallerStore.OfDevice device, Instant now) {
    if (device.lastSeenAt().isBefore(now.minus(CONTACT_PRECISION))) {
      callers.seen(device.id(), now);
    }
  }

  private static Problem unauthenticated() {
    return Problem.of(ProblemCode.UNAUTHENTICATED, "The access token is not valid, or no longer.");
  }

  private static Problem revoked(boolean wipe) {
    var detail =
        wipe
            ? "The device has been revoked; its data has to be removed from it."
            : "The device has been revoked.";
    return Problem.of(ProblemCode.DEVICE_REVOKED, detail).with("wipe", wipe);
  }
}
