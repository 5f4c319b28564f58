package org.cairn.sync.waiting;

import java.time.Instant;
import java.util.Optional;

/** What is done with who waits when there is a reason to. Never twice at the same time. */
@FunctionalInterface
public interface Wake {
  /** Why it is done now. */
  enum Reason {
    /** The feed has moved. */
    MOVED,
    /** It wanted to be woken by now, whatever happens. */
    TIME,
    /** Another one of the same device or user needs the place: the last time. */
    GIVE_WAY
  }

  /**
   * When to wake again.
   *
   * @param from not before, however the feed moves
   * @param until by then, whether it moves or not
   */
  record Rest(Instant from, Instant until) {
    public static Rest until(Instant deadline) {
      return new Rest(Instant.MIN, deadline);
    }
  }

  /**
   * @param durable the feed may be told up to here
   * @return how to wait on; nothing where nothing is left to wait for
   */
  Optional<Rest> wake(Reason reason, long durable);
}
