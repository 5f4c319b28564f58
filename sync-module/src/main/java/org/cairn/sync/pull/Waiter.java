package org.cairn.sync.pull;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.cairn.domain.access.Caller;

/** A pull that waits. */
final class Waiter {
  private final Caller caller;
  private final Predicate<Boolean> wake;
  private final AtomicBoolean beingWoken = new AtomicBoolean();
  private volatile Instant deadline;

  /** Its own, not that of all who wait: the feed may move before it has begun to wait. */
  private volatile long read;

  /**
   * @param deadline when it wants an answer, whatever happens
   * @param read up to where it has read the feed, and found nothing
   * @param wake asked when the feed has moved or the time is over, with whether it is over; says
   *     whether nothing is left to answer
   */
  Waiter(Caller caller, Instant deadline, long read, Predicate<Boolean> wake) {
    this.caller = caller;
    this.deadline = deadline;
    this.read = read;
    this.wake = wake;
  }

  boolean isOfUser(UUID user) {
    return caller.userId().equals(user);
  }

  boolean isOfDevice(UUID device) {
    return device != null && device.equals(caller.deviceId());
  }

  UUID user() {
    return caller.userId();
  }

  UUID device() {
    return caller.deviceId();
  }

  /** Its time is over: the next look has it answered with what there is. */
  void giveWay() {
    deadline = Instant.MIN;
  }

  boolean givesWay() {
    return deadline.equals(Instant.MIN);
  }

  /** Whether it has to be woken now; true once, until it {@link #wake has been}. */
  boolean isToBeWoken(long durable, Instant now) {
    if ((durable <= read && now.isBefore(deadline)) || !beingWoken.compareAndSet(false, true)) {
      return false;
    }
    // Before the pull reads once more: what comes meanwhile is for the next look.
    read = Math.max(read, durable);
    return true;
  }

  /** Says whether nothing is left to answer. */
  boolean wake(Instant now) {
    try {
      return wake.test(!now.isBefore(deadline));
    } finally {
      beingWoken.set(false);
    }
  }
}
