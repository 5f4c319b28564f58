package org.cairn.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * So many requests a minute for each key, with bursts up to a minute's worth. In memory, each
 * server by itself; a key that rests for longer than the window is forgotten, since it would be
 * full again.
 */
public final class RatePolicy {
  public static final Duration WINDOW = Duration.ofMinutes(1);

  private static final int MOST_KEYS = 100_000;

  private final String name;
  private final int perWindow;
  private final TimeMeter time;
  private final Cache<Object, Bucket> buckets;

  /**
   * @param perWindow requests in a {@link #WINDOW}; 0: no limit
   */
  public RatePolicy(String name, int perWindow, Clock clock) {
    this.name = name;
    this.perWindow = perWindow;
    this.time = new Millis(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();
  }

  /** Takes one request; nothing where there is no limit. */
  public Optional<Allowance> take(Object key) {
    if (perWindow == 0) {
      return Optional.empty();
    }
    var probe = buckets.get(key, k -> bucket()).tryConsumeAndReturnRemaining(1);
    return Optional.of(
        new Allowance(
            name,
            perWindow,
            probe.getRemainingTokens(),
            Duration.ofNanos(probe.getNanosToWaitForReset()),
            Duration.ofNanos(probe.getNanosToWaitForRefill()),
            probe.isConsumed()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(Bandwidth.builder().capacity(perWindow).refillGreedy(perWindow, WINDOW).build())
        .build();
  }

  /** The injected clock as bucket4j asks for it. */
  private record Millis(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return Duration.ofMillis(clock.millis()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
