package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.notice.Notice;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Lets an administrator see whether notices arrive.
 *
 * <p>Transaction: one. Audited as: {@code NOTICE_TESTED}. Fails with: {@code NO_CHANNEL}.
 */
@ApplicationScoped
public class SendTestNotice {
  private static final String EVENT = "notices.test";
  private static final String TEXT =
      "An administrator tries whether notices arrive. There is nothing to do.";

  @Inject Notify notify;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Returns the id of what goes to each recipient. */
  @Transactional
  public List<UUID> send(Caller caller) {
    var none = StrictJson.mapper().createObjectNode();
    var ids = notify.tell(new Notice(EVENT, clock.instant(), "A test notice", TEXT, none));
    if (ids.isEmpty()) {
      throw Problem.of(
          ProblemCode.NO_CHANNEL,
          "No webhook is set up, and no mail, or nobody would get it; see CAIRN_WEBHOOK_URL,"
              + " CAIRN_MAIL_HOST and CAIRN_MAIL_TO.");
    }
    var details = StrictJson.mapper().createObjectNode();
    var listed = details.putArray("ids");
    ids.forEach(id -> listed.add(id.toString()));
    audit.append(
        AuditEntry.of(caller, AuditAction.NOTICE_TESTED, "notice", ids.get(0)).with(details));
    return ids;
  }
}
