package org.cairn.access.limit;

import java.time.Duration;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * What a rate policy has left for a key.
 *
 * @param quota requests in a window
 * @param reset until everything is allowed again
 * @param retryAfter until the next request is allowed; zero where this one was
 */
public record Allowance(
    String policy,
    int quota,
    long remaining,
    Duration reset,
    Duration retryAfter,
    boolean granted) {

  /**
   * @throws Problem {@code RATE_LIMITED} where the request was not granted
   */
  public void require() {
    if (!granted) {
      throw Problem.retryAfter(
          ProblemCode.RATE_LIMITED, "The quota of this " + policy + " is used up.", retryAfter);
    }
  }

  /** A quota policy item of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10). */
  public String policyItem() {
    return "\"" + policy + "\";q=" + quota + ";w=" + RatePolicy.WINDOW.toSeconds();
  }

  /** A service limit item of {@code RateLimit}. */
  public String limitItem() {
    return "\"" + policy + "\";r=" + remaining + ";t=" + seconds(reset);
  }

  /** Which part of the quota is left, 0 to 1. */
  public double part() {
    return (double) remaining / quota;
  }

  /** Rounded up, so that whoever waits as told is not too early. */
  private static long seconds(Duration time) {
    return time.plusMillis(999).toSeconds();
  }
}
