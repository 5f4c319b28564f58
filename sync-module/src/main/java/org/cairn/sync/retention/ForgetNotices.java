package org.cairn.sync.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cairn.domain.audit.NotAudited;
import org.cairn.sync.store.NoticeStore;

/**
 * Deletes what devices were told about their edits, once no checkpoint can ask for it any more. The
 * conflicts keep it.
 *
 * <p>Transaction: one.
 */
@ApplicationScoped
class ForgetNotices {
  @Inject NoticeStore notices;

  /**
   * @param place up to here
   */
  @Transactional
  @NotAudited("Follows from FEED_TRIMMED, which says up to where.")
  void forget(long place) {
    notices.forget(place);
  }
}
