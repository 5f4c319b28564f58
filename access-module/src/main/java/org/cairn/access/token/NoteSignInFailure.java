package org.cairn.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.AuthenticateCaller.Origin;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;

/**
 * Remembers that somebody tried to sign in and could not. For unknown users too: an answer that
 * comes sooner would tell that there is no such user.
 */
@ApplicationScoped
public class NoteSignInFailure {
  @Inject AuditTrail audit;

  /**
   * @param userId null for an unknown user
   */
  @Transactional
  public void note(UUID userId, Origin origin) {
    var caller = new Caller(null, Set.of(), null, origin.address(), origin.traceId());
    var object = userId == null ? "unknown" : userId;
    audit.append(AuditEntry.of(caller, AuditAction.SIGNED_IN, "user", object).refused());
  }
}
