package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.User;
import org.cairn.access.session.RefreshChain.Verdict;
import org.cairn.access.session.RefreshToken;
import org.cairn.access.session.Session;
import org.cairn.access.store.DeviceStore;
import org.cairn.access.store.SessionStore;
import org.cairn.access.store.UserStore;
import org.cairn.access.token.SignInOutcome.Granted;
import org.cairn.access.token.SignInOutcome.Refused;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * Turns a refresh token in for its successor. A token that was turned in before was copied by
 * somebody: the session ends, for the thief and for the device, which signs in again.
 *
 * <p>Transaction: one, under the lock of the session's row. Audited as {@code REFRESH_TOKEN_REUSED}
 * where that is found; a rotation is no act of a person.
 */
@ApplicationScoped
public class RefreshSession {
  private static final Refused GONE = Refused.because("The refresh token is not valid any more.");

  @Inject UserStore users;
  @Inject DeviceStore devices;
  @Inject SessionStore sessions;
  @Inject AuditTrail audit;
  @Inject Settings settings;
  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  @Transactional
  public SignInOutcome refresh(RefreshToken presented, Origin origin) {
    return sessions
        .lock(presented.sessionId())
        .map(session -> refresh(session, presented, origin))
        .orElse(GONE);
  }

  private SignInOutcome refresh(Session session, RefreshToken presented, Origin origin) {
    var now = clock.instant();
    var verdict = session.chain().judge(presented, now);
    if (verdict == Verdict.FOREIGN) {
      return GONE;
    }
    var device = devices.find(session.deviceId()).orElseThrow();
    if (device.isRevoked()) {
      return new Refused(TokenErrorAnswer.deviceRevoked(device.wipe()));
    }
    if (!session.isOpen(now)) {
      return GONE;
    }
    if (verdict == Verdict.REUSED) {
      return end(session, origin);
    }
    return activeUser(session).map(user -> rotate(user, session, presented)).orElse(GONE);
  }

  private Optional<User> activeUser(Session session) {
    return users.find(session.userId()).filter(User::active);
  }

  private SignInOutcome rotate(User user, Session session, RefreshToken presented) {
    var now = clock.instant();
    var successor = presented.next(random);
    var life = Duration.ofDays(settings.number(Setting.REFRESH_TOKEN_DAYS));
    var rotated = session.with(session.chain().rotate(presented, successor, now), now.plus(life));
    sessions.rotate(rotated);
    return new Granted(user, rotated, successor);
  }

  private SignInOutcome end(Session session, Origin origin) {
    sessions.end(session.id(), Session.End.TOKEN_REUSED);
    var roles = users.find(session.userId()).orElseThrow().roles();
    var caller =
        new Caller(session.userId(), roles, session.deviceId(), origin.address(), origin.traceId());
    audit.append(
        AuditEntry.of(caller, AuditAction.REFRESH_TOKEN_REUSED, "session", session.id()).refused());
    return GONE;
  }
}
