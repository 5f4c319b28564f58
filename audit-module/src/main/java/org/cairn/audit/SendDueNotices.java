package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.audit.notice.Channel;
import org.cairn.audit.notice.Channels;
import org.cairn.audit.notice.ClaimNotice;
import org.cairn.audit.notice.Delivery;
import org.cairn.audit.notice.RecordDelivery;

/**
 * Sends what is due, one after the other, on whatever server comes first. Claiming a notice and
 * recording what came of it are transactions of their own; none is open while it is sent. A server
 * that ends in between leaves the notice to be sent again, by itself or another, when its claim is
 * over.
 */
@ApplicationScoped
public class SendDueNotices {
  private static final Logger LOG = Logger.getLogger(SendDueNotices.class.getName());

  /** In one run and by one channel; the next run goes on. */
  private static final int MOST = 100;

  @Inject Channels channels;
  @Inject ClaimNotice claims;
  @Inject RecordDelivery record;

  public void send() {
    channels.open().forEach(this::sendAll);
  }

  /** Where nobody answers, the rest waits for the next run instead of for one time-out each. */
  private void sendAll(Channel channel) {
    boolean isReached = true;
    for (int i = 0; i < MOST && isReached; i++) {
      var claimed = claims.next(channel.kind());
      if (claimed.isEmpty()) {
        return;
      }
      var delivery = deliver(channel, claimed.get().notice());
      record.record(claimed.get(), delivery);
      isReached = delivery.isReached();
    }
  }

  private static Delivery deliver(Channel channel, OutgoingNotice notice) {
    try {
      return channel.send(notice);
    } catch (RuntimeException e) {
      // Its message may hold an address.
      LOG.log(Level.WARNING, "Sending notice {0} failed: {1}", log(notice, e));
      return Delivery.failed("The server failed; its log says how.");
    }
  }

  private static Object[] log(OutgoingNotice notice, RuntimeException e) {
    return new Object[] {notice.id(), e.getClass().getName()};
  }
}
