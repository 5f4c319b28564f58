package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.access.session.RefreshChain.Verdict;
import org.cairn.access.session.RefreshToken;
import org.cairn.access.session.Session;
import org.cairn.access.store.SessionStore;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;

/**
 * Ends sessions at the user's own wish; their access tokens are refused from then on.
 *
 * <p>Transaction: one. Audited as {@code SIGNED_OUT}, unless there was nothing to end.
 */
@ApplicationScoped
public class SignOut {
  @Inject SessionStore sessions;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Ends the session of a refresh token; does nothing for one that was never issued. */
  @Transactional
  public void ofToken(RefreshToken token, Origin origin) {
    var now = clock.instant();
    sessions
        .lock(token.sessionId())
        .filter(session -> session.chain().judge(token, now) != Verdict.FOREIGN)
        .filter(session -> session.isOpen(now))
        .ifPresent(session -> end(session, origin));
  }

  private void end(Session session, Origin origin) {
    sessions.end(session.id(), Session.End.SIGNED_OUT);
    var caller =
        new Caller(
            session.userId(), Set.of(), session.deviceId(), origin.address(), origin.traceId());
    audit.append(AuditEntry.of(caller, AuditAction.SIGNED_OUT, "device", session.deviceId()));
  }

  /** Ends every session of the caller's device. */
  @Transactional
  public void ofDevice(Caller caller) {
    sessions.endOfDevice(caller.deviceId(), Session.End.SIGNED_OUT);
    audit.append(AuditEntry.of(caller, AuditAction.SIGNED_OUT, "device", caller.deviceId()));
  }
}
