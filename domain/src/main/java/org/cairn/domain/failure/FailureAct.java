package org.cairn.domain.failure;

/** What was done with a failed operation. */
public enum FailureAct {
  /** Its device brought it again, or it came out of the queue, and it was taken. */
  SETTLED,
  DISCARDED,
  ARCHIVED,
  /** It went into the queue as it was. */
  RETRIED,
  /** It went into the queue with another content. */
  EDITED,
  /** It went into the queue in the name of somebody else. */
  HANDED_OVER,
  /** It went into the queue in the name of the one who did this. */
  ACCEPTED
}
