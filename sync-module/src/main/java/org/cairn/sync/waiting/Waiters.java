package org.cairn.sync.waiting;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Those who wait, in the order in which they came, and how many may. Of one device or user the
 * oldest gives way to the newest of its kind: a connection that broke without the server hearing of
 * it looks like one that waits, and must not keep out the device that has come again.
 */
final class Waiters {
  private static final Duration LATER = Duration.ofSeconds(10);

  private final Set<Waiter> waiters = new LinkedHashSet<>();

  /**
   * @throws Problem {@code RATE_LIMITED} where too many of others wait
   */
  synchronized void add(Waiter waiter) {
    var bounds = waiter.bounds();
    var ofKind = waiters.stream().filter(other -> other.bounds() == bounds).toList();
    if (ofKind.size() >= Bounds.OF_ALL) {
      throw Problem.retryAfter(ProblemCode.RATE_LIMITED, bounds.refusal(), LATER);
    }
    oldest(ofKind, bounds.ofADevice(), other -> other.isOfDevice(waiter.device()))
        .or(() -> oldest(ofKind, bounds.ofAUser(), other -> other.isOfUser(waiter.user())))
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
  private static Optional<Waiter> oldest(List<Waiter> all, int most, Predicate<Waiter> condition) {
    var found =
        all.stream().filter(condition).filter(other -> !other.givesWay()).limit(most).toList();
    return found.size() < most ? Optional.empty() : Optional.of(found.get(0));
  }
}
