package org.cairn.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cairn.audit.store.OutgoingNoticeStore;
import org.cairn.domain.list.Page;

/** Reads outgoing notices, newest first. */
@ApplicationScoped
public class FindNotices {
  @Inject OutgoingNoticeStore outbox;

  /**
   * @param state null for all
   * @param before the cursor's id, or null
   * @param limit 1 and up
   */
  public Page<OutgoingNotice> find(NoticeState state, UUID before, int limit) {
    var found = outbox.find(state, before, limit + 1);
    return Page.of(found, limit, notice -> notice.id().toString());
  }
}
