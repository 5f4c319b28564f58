package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cairn.audit.notice.Channels;
import org.cairn.audit.store.OutgoingNoticeStore;
import org.cairn.domain.id.Ids;
import org.cairn.domain.notice.Notice;

/**
 * Tells people and programs outside, by each channel that is set up: the webhook, and mail to each
 * coordinator and to whom the settings name. Nothing happens where none is.
 *
 * <p>It is written down in the caller's transaction and sent within seconds after its commit, so
 * that nobody hears of what did not happen. A notice holds nothing personal, because it leaves the
 * server: see {@link Notice}.
 */
@ApplicationScoped
public class Notify {
  @Inject Channels channels;
  @Inject OutgoingNoticeStore outbox;
  @Inject Clock clock;
  @Inject Ids ids;

  /** Whether there is anybody to be told. */
  public boolean reachesAnybody() {
    return !channels.targets().isEmpty();
  }

  /**
   * @return the id of what goes to each recipient
   * @throws jakarta.transaction.TransactionalException where no transaction runs
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> tell(Notice notice) {
    var now = clock.instant();
    var outgoing =
        channels.targets().stream()
            .map(target -> OutgoingNotice.fresh(ids.next(), notice, target, now))
            .toList();
    outbox.add(outgoing);
    return outgoing.stream().map(OutgoingNotice::id).toList();
  }
}
