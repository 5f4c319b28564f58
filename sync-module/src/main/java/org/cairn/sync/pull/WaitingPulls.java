package org.cairn.sync.pull;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * The pulls that wait, in the order in which they came, and how many may. Of one device or user the
 * oldest gives way to the newest: a connection that broke without the server hearing of it looks
 * like a pull that waits, and must not keep out the device that has come again.
 */
final class WaitingPulls {
  static final int OF_A_DEVICE = 4;
  static final int OF_A_USER = 100;
  static final int OF_ALL = 2_000;
  private static final Duration LATER = Duration.ofSeconds(10);

  private final Set<Waiter> waiters = new LinkedHashSet<>();

  /**
   * @throws Problem {@code RATE_LIMITED} where too many of others wait
   */
  synchronized void add(Waiter waiter) {
    if (waiters.size() >= OF_ALL) {
      throw Problem.retryAfter(
          ProblemCode.RATE_LIMITED,
          "Too many pulls wait at this server; pull without waitSeconds, or later.",
          LATER);
    }
    oldest(OF_A_DEVICE, other -> other.isOfDevice(waiter.device()))
        .or(() -> oldest(OF_A_USER, other -> other.isOfUser(waiter.user())))
        .ifPresent(Waiter::giveWay);
    waiters.add(waiter);
  }

  synchronized void remove(Waiter waiter) {
    waiters.remove(waiter);
  }

  synchronized boolean isEmpty() {
    return waiters.isEmpty();
  }

  synchronized List<Waiter> all() {
    return List.copyOf(waiters);
  }

  /** The first of those that meet a condition, where they are as many as may be. */
  private Optional<Waiter> oldest(int most, Predicate<Waiter> condition) {
    var found =
        waiters.stream().filter(condition).filter(other -> !other.givesWay()).limit(most).toList();
    return found.size() < most ? Optional.empty() : Optional.of(found.get(0));
  }
}
