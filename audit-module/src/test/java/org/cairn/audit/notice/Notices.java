package org.cairn.audit.notice;

import java.time.Instant;
import java.util.UUID;
import org.cairn.audit.NoticeState;
import org.cairn.audit.OutgoingNotice;
import org.cairn.audit.OutgoingNotice.Attempted;
import org.cairn.audit.OutgoingNotice.Progress;
import org.cairn.audit.OutgoingNotice.Target;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.notice.Notice;

/** Notices to send. */
final class Notices {
  static final UUID ID = UUID.fromString("0193a1f0-0000-7000-8000-000000000001");
  static final Instant AT = Instant.parse("2026-03-01T09:30:00Z");

  private Notices() {}

  static OutgoingNotice to(Target target) {
    return to(target, "Drei warten – schon länger");
  }

  static OutgoingNotice to(Target target, String subject) {
    var details = StrictJson.mapper().createObjectNode().put("count", 3);
    var notice = new Notice("conflicts.waiting", AT, subject, "Drei Konflikte warten.", details);
    var last = new Attempted(null, null);
    var progress = new Progress(NoticeState.WAITING, 1, AT, null, last);
    return new OutgoingNotice(ID, AT, notice, target, progress);
  }
}
