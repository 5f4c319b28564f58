package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.cairn.audit.AuditTrail;
import org.cairn.conflict.store.WaitingStore;
import org.cairn.conflict.store.WaitingStore.Waiting;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * Marks conflicts that have waited too long for a person. Nothing is decided about them: that stays
 * a person's, however long it takes.
 *
 * <p>Transaction: one for each portion. Audited as: {@code CONFLICT_ESCALATED}, for each.
 */
@ApplicationScoped
class EscalateOverdue {
  static final int PORTION = 100;

  @Inject WaitingStore conflicts;
  @Inject TellOfWaiting tell;
  @Inject Settings settings;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Returns how many, of at most {@value #PORTION}. */
  @Transactional
  int escalate(Caller caller) {
    int hours = settings.number(Setting.ESCALATION_HOURS);
    if (hours == 0) {
      return 0;
    }
    var now = clock.instant();
    var overdue = conflicts.lockOverdue(now.minus(Duration.ofHours(hours)), PORTION);
    conflicts.escalate(overdue, now);
    tell.escalated(overdue, hours);
    overdue.forEach(one -> audit.append(entry(caller, one)));
    return overdue.size();
  }

  private static AuditEntry entry(Caller caller, Waiting waiting) {
    var details =
        StrictJson.mapper()
            .createObjectNode()
            .put("documentId", waiting.documentId().toString())
            .put("waitsSince", WireTime.format(waiting.since()));
    return AuditEntry.of(caller, AuditAction.CONFLICT_ESCALATED, "conflict", waiting.conflictId())
        .with(details);
  }
}
