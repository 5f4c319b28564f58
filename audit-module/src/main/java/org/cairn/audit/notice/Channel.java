package org.cairn.audit.notice;

import org.cairn.audit.NoticeChannel;
import org.cairn.audit.OutgoingNotice;

/** Sends notices. Called without a transaction. */
public interface Channel {
  NoticeChannel kind();

  /** Whether the settings ask for it. */
  boolean isOpen();

  /** Returns within the time of a claim. */
  Delivery send(OutgoingNotice notice);
}
