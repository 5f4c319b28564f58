package org.cairn.domain.document;

import java.time.Duration;
import java.time.Instant;

/**
 * By how much a device's clock is off, as measured when it pushes: its time in the request against
 * the server's. What the request was under way makes edits look a little later than they were.
 *
 * @param behind how far the device's clock is behind the server's, negative where it is ahead
 */
public record ClockSkew(Duration behind) {
  private static final Duration MOST = Duration.ofDays(24);

  /**
   * @param deviceTime the device's clock, null where it does not say
   */
  public static ClockSkew measured(Instant deviceTime, Instant receivedAt) {
    if (deviceTime == null) {
      return new ClockSkew(Duration.ZERO);
    }
    var behind = Duration.between(deviceTime, receivedAt);
    boolean sane = behind.abs().compareTo(MOST) <= 0;
    return new ClockSkew(sane ? behind : behind.isNegative() ? MOST.negated() : MOST);
  }

  public static ClockSkew ofMillis(int millis) {
    return new ClockSkew(Duration.ofMillis(millis));
  }

  /** Fits an int: less than 25 days. */
  public int millis() {
    return (int) behind.toMillis();
  }

  /** The server's time when the device's clock showed that; nothing is made after it arrived. */
  public Instant corrected(Instant deviceTime, Instant receivedAt) {
    var time = deviceTime.plus(behind);
    return time.isAfter(receivedAt) ? receivedAt : time;
  }
}
