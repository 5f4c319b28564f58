package org.cairn.sync.push;

import java.util.UUID;

/**
 * The answer to a push.
 *
 * @param status its HTTP status
 * @param body what is answered; null where the batch is worked on later
 * @param batchId by which a batch that is worked on later is asked for; else null
 */
record PushAnswer(int status, byte[] body, UUID batchId) {
  private static final int ACCEPTED = 202;

  PushAnswer(int status, byte[] body) {
    this(status, body, null);
  }

  /** It is in the queue. */
  static PushAnswer deferred(UUID batchId) {
    return new PushAnswer(ACCEPTED, null, batchId);
  }
}
