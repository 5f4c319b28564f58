package org.cairn.access.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody has to wait after wrong guesses: nothing for the first ones, then twice as long
 * after each, up to a bound. Kept in memory, for a bounded number of keys; forgotten some time
 * after the last failure.
 */
public final class GuessingDelay {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MOST_KEYS = 100_000;

  private final int free;
  private final Duration longest;
  private final Clock clock;
  private final Cache<String, Failures> failures;

  private record Failures(int count, Instant last) {}

  /**
   * @param free failures without any delay
   * @param longest the bound
   */
  public GuessingDelay(int free, Duration longest, Clock clock) {
    this.free = free;
    this.longest = longest;
    this.clock = clock;
    Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(MEMORY)
            .ticker(ticker)
            .build();
  }

  /** The rest of the wait, or zero. */
  public Duration left(String key) {
    var known = failures.getIfPresent(key);
    if (known == null) {
      return Duration.ZERO;
    }
    var left = Duration.between(clock.instant(), known.last().plus(after(known.count())));
    return left.isNegative() ? Duration.ZERO : left;
  }

  public void failed(String key) {
    var now = clock.instant();
    failures
        .asMap()
        .compute(key, (k, known) -> new Failures(known == null ? 1 : known.count() + 1, now));
  }

  public void succeeded(String key) {
    failures.invalidate(key);
  }

  /** The wait after a number of failures. */
  Duration after(int count) {
    if (count < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(count - free, 30);
    var wait = FIRST.multipliedBy(1L << doublings);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
