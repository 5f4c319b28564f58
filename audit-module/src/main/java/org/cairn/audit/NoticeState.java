package org.cairn.audit;

/** How far an outgoing notice is. */
public enum NoticeState {
  /** It will be tried, for the first time or again. */
  WAITING,
  SENT,
  /** It is not tried any more, unless an administrator says so. */
  GIVEN_UP
}
