package org.cairn.proof.queue;

import java.time.Duration;
import org.cairn.proof.device.Answer;

/** How requests were answered, and how long that took. Safe for use by many threads. */
final class Answers {
  private static final int UNAVAILABLE = 503;

  private int unavailable;
  private int unanswered;
  private Duration longestRefusal = Duration.ZERO;
  private Duration longest = Duration.ZERO;

  synchronized void note(Answer answer, Duration time) {
    longest = longer(longest, time);
    if (answer.status() == UNAVAILABLE) {
      unavailable++;
      longestRefusal = longer(longestRefusal, time);
    }
  }

  synchronized void noteNone() {
    unanswered++;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** How often the server said that it could not just now. */
  synchronized int unavailable() {
    return unavailable;
  }

  /** Requests to which nothing came. */
  synchronized int unanswered() {
    return unanswered;
  }

  /** Until a 503 came. */
  synchronized Duration longestRefusal() {
    return longestRefusal;
  }

  synchronized Duration longest() {
    return longest;
  }
}
