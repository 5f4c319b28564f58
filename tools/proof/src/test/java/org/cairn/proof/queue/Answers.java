package org.cairn.proof.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cairn.proof.device.Answer;

/** How requests were answered, and how long that took. Safe for use by many threads. */
final class Answers {
  private static final int UNAVAILABLE = 503;

  private int unavailable;
  private final List<String> unanswered = new ArrayList<>();
  private Duration longestRefusal = Duration.ZERO;
  private Duration longest = Duration.ZERO;

  synchronized void note(Answer answer, Duration time) {
    longest = longer(longest, time);
    if (answer.status() == UNAVAILABLE) {
      unavailable++;
      longestRefusal = longer(longestRefusal, time);
    }
  }

  /** Notes why, and after how long, no answer came. */
  synchronized void noteNone(Throwable cause, Duration time) {
    unanswered.add(cause + " after " + time);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** How often the server said that it could not just now. */
  synchronized int unavailable() {
    return unavailable;
  }

  /** Requests to which nothing came: why, and after how long. */
  synchronized List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  /** Until a 503 came. */
  synchronized Duration longestRefusal() {
    return longestRefusal;
  }

  synchronized Duration longest() {
    return longest;
  }
}
