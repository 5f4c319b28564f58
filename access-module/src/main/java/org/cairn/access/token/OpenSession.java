package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.Device;
import org.cairn.access.User;
import org.cairn.access.session.RefreshChain;
import org.cairn.access.session.RefreshToken;
import org.cairn.access.session.Session;
import org.cairn.access.store.DeviceStore;
import org.cairn.access.store.SessionStore;
import org.cairn.access.token.SignInOutcome.Granted;
import org.cairn.access.token.SignInOutcome.Refused;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * Begins a session of a person who has been proved, on a new device or one of their own.
 *
 * <p>Transaction: one, or the caller's. Audited as {@code DEVICE_ENROLLED} where the device is new,
 * and as {@code SIGNED_IN}.
 */
@ApplicationScoped
public class OpenSession {
  @Inject DeviceStore devices;
  @Inject SessionStore sessions;
  @Inject AuditTrail audit;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Ids ids;

  private final SecureRandom random = new SecureRandom();

  @Transactional
  public SignInOutcome open(User user, SignIn signIn) {
    if (signIn.deviceId() == null) {
      var deviceId = enrol(user, signIn);
      var granted = begin(user, deviceId, signIn);
      audit.append(entry(user, granted, signIn, AuditAction.DEVICE_ENROLLED));
      audit.append(entry(user, granted, signIn, AuditAction.SIGNED_IN));
      return granted;
    }
    return known(user, signIn)
        .orElseGet(
            () -> {
              devices.describe(signIn.deviceId(), signIn.about());
              var granted = begin(user, signIn.deviceId(), signIn);
              audit.append(entry(user, granted, signIn, AuditAction.SIGNED_IN));
              return granted;
            });
  }

  /** Why the device that was named will not do; the same whether it is unknown or somebody's. */
  private Optional<SignInOutcome> known(User user, SignIn signIn) {
    var device = devices.lock(signIn.deviceId()).filter(one -> one.userId().equals(user.id()));
    if (device.isEmpty()) {
      return Optional.of(Refused.because("device_id is no device of this user; leave it out."));
    }
    return device
        .filter(Device::isRevoked)
        .map(one -> new Refused(TokenErrorAnswer.deviceRevoked(one.wipe())));
  }

  private UUID enrol(User user, SignIn signIn) {
    var now = clock.instant();
    var device = new Device(ids.next(), user.id(), signIn.about(), now, now, null, false);
    devices.add(device);
    return device.id();
  }

  private Granted begin(User user, UUID deviceId, SignIn signIn) {
    var now = clock.instant();
    var token = RefreshToken.first(ids.next(), random);
    var life = Duration.ofDays(settings.number(Setting.REFRESH_TOKEN_DAYS));
    var session =
        new Session(
            token.sessionId(),
            user.id(),
            deviceId,
            RefreshChain.begin(token, now),
            now,
            now.plus(life),
            null,
            signIn.origin().address());
    sessions.add(session);
    return new Granted(user, session, token);
  }

  private static AuditEntry entry(User user, Granted granted, SignIn signIn, AuditAction action) {
    var caller =
        new Caller(
            user.id(),
            user.roles(),
            granted.session().deviceId(),
            signIn.origin().address(),
            signIn.origin().traceId());
    return AuditEntry.of(caller, action, "device", granted.session().deviceId());
  }
}
