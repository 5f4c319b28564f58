package org.cairn.audit.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.cairn.audit.NoticeChannel;
import org.cairn.audit.store.OutgoingNoticeStore;
import org.cairn.audit.store.OutgoingNoticeStore.Claimed;
import org.cairn.domain.audit.NotAudited;
import org.cairn.domain.id.Ids;

/** Takes the notice that is due for longest, so that nobody else sends it meanwhile. */
@ApplicationScoped
public class ClaimNotice {
  /** Longer than any channel takes for one notice. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  @Inject OutgoingNoticeStore outbox;
  @Inject Ids ids;

  /** Nothing where nothing is due. */
  @Transactional
  @NotAudited("The list of notices says what became of each.")
  public Optional<Claimed> next(NoticeChannel channel) {
    return outbox.claim(channel, ids.next(), LEASE);
  }
}
