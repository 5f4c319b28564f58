package org.cairn.audit;

/** A way by which notices leave the server. */
public enum NoticeChannel {
  WEBHOOK,
  MAIL
}
