package org.cairn.audit.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.audit.OutgoingNotice.Attempted;
import org.cairn.audit.store.OutgoingNoticeStore;
import org.cairn.audit.store.OutgoingNoticeStore.Claimed;
import org.cairn.domain.audit.NotAudited;

/** Notes what came of an attempt, and when the next one is due. */
@ApplicationScoped
public class RecordDelivery {
  private static final Logger LOG = Logger.getLogger(RecordDelivery.class.getName());

  @Inject OutgoingNoticeStore outbox;

  /** Changes nothing where the claim has gone to somebody else meanwhile. */
  @Transactional
  @NotAudited("The list of notices says what became of each.")
  public void record(Claimed claimed, Delivery delivery) {
    var attempted = new Attempted(delivery.status(), delivery.failure());
    int attempts = claimed.notice().progress().attempts();
    if (delivery.hasArrived()) {
      outbox.sent(claimed, attempted);
    } else if (delivery.isFinal() || attempts >= Backoff.MOST_ATTEMPTS) {
      outbox.giveUp(claimed, attempted);
      LOG.log(
          Level.WARNING,
          "Notice {0} is given up: {1}",
          new Object[] {claimed.notice().id(), delivery.failure()});
    } else {
      var random = ThreadLocalRandom.current().nextDouble();
      outbox.postpone(claimed, attempted, Backoff.after(attempts, delivery.pause(), random));
    }
  }
}
