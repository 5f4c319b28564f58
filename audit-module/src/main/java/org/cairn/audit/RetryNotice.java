package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cairn.audit.store.OutgoingNoticeStore;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;

/**
 * Has a notice tried now and, if need be, as often as a new one. One that was sent is sent once
 * more, with the same id, for a receiver that has lost it.
 *
 * <p>Transaction: one. Audited as: {@code NOTICE_RETRIED}.
 */
@ApplicationScoped
public class RetryNotice {
  @Inject OutgoingNoticeStore outbox;
  @Inject AuditTrail audit;

  /** The notice after that, or nothing where there is none of this id. */
  @Transactional
  public Optional<OutgoingNotice> retry(Caller caller, UUID id) {
    if (!outbox.retry(id)) {
      return Optional.empty();
    }
    var notice = outbox.find(id);
    audit.append(AuditEntry.of(caller, AuditAction.NOTICE_RETRIED, "notice", id));
    return notice;
  }
}
