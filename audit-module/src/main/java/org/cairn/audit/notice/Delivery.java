package org.cairn.audit.notice;

import java.time.Duration;

/**
 * What came of an attempt to send a notice.
 *
 * @param isReached whether somebody answered, whatever they said
 * @param status of the answer to a webhook; null where there was none
 * @param failure null where the notice has arrived
 * @param isFinal another attempt would be in vain
 * @param pause how long the receiver wants to be left alone; zero: it did not say
 */
public record Delivery(
    boolean isReached, Integer status, String failure, boolean isFinal, Duration pause) {
  static Delivery arrived(Integer status) {
    return new Delivery(true, status, null, true, Duration.ZERO);
  }

  static Delivery refused(Integer status, String failure) {
    return new Delivery(true, status, failure, false, Duration.ZERO);
  }

  /** Nobody answered. */
  public static Delivery failed(String failure) {
    return new Delivery(false, null, failure, false, Duration.ZERO);
  }

  Delivery forGood() {
    return new Delivery(isReached, status, failure, true, pause);
  }

  Delivery after(Duration longer) {
    return new Delivery(isReached, status, failure, isFinal, longer);
  }

  public boolean hasArrived() {
    return failure == null;
  }
}
