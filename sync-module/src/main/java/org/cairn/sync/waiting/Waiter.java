package org.cairn.sync.waiting;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.domain.access.Caller;
import org.cairn.sync.waiting.Wake.Reason;
import org.cairn.sync.waiting.Wake.Rest;

/** A request that waits: a pull, or a live stream. */
public final class Waiter {
  private final Bounds bounds;
  private final Caller caller;
  private final Wake wake;
  private final AtomicBoolean beingWoken = new AtomicBoolean();
  private volatile Rest rest;
  private volatile boolean givesWay;

  /** Its own, not that of all who wait: the feed may move before it has begun to wait. */
  private volatile long read;

  /**
   * @param rest how long it waits at first
   * @param read up to where it has read the feed, and found nothing
   */
  public Waiter(Bounds bounds, Caller caller, Rest rest, long read, Wake wake) {
    this.bounds = bounds;
    this.caller = caller;
    this.rest = rest;
    this.read = read;
    this.wake = wake;
  }

  Bounds bounds() {
    return bounds;
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

  /** Its time is over: the next look has it woken for the last time. */
  void giveWay() {
    givesWay = true;
  }

  boolean givesWay() {
    return givesWay;
  }

  /** Whether it has to be woken now; true once, until it {@link #wake has been}. */
  boolean isToBeWoken(long durable, Instant now) {
    boolean moved = durable > read && !now.isBefore(rest.from());
    if ((!moved && !isOver(now)) || !beingWoken.compareAndSet(false, true)) {
      return false;
    }
    // Before what is told is read once more: what comes meanwhile is for the next look.
    read = Math.max(read, durable);
    return true;
  }

  private boolean isOver(Instant now) {
    return givesWay || !now.isBefore(rest.until());
  }

  /** Says whether nothing is left to wait for. */
  boolean wake(Instant now) {
    try {
      var next = wake.wake(reason(now), read);
      next.ifPresent(further -> rest = further);
      return next.isEmpty();
    } finally {
      beingWoken.set(false);
    }
  }

  private Reason reason(Instant now) {
    if (givesWay) {
      return Reason.GIVE_WAY;
    }
    return isOver(now) ? Reason.TIME : Reason.MOVED;
  }
}
