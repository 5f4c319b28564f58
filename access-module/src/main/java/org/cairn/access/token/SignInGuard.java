package org.cairn.access.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.access.store.SessionStore;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Slows down guessing of passwords without letting strangers lock anybody out. Who fails for an
 * account from an address waits ever longer there; so does an address that fails for many accounts;
 * and an account that many addresses guess at is slow for addresses from which its owner has never
 * signed in, but only for seconds.
 *
 * <p>Each server counts by itself and forgets at its end.
 */
@ApplicationScoped
public class SignInGuard {
  @Inject Clock clock;
  @Inject SessionStore sessions;

  private GuessingDelay pairs;
  private GuessingDelay addresses;
  private GuessingDelay accounts;

  @PostConstruct
  void prepare() {
    pairs = new GuessingDelay(5, Duration.ofMinutes(5), clock);
    addresses = new GuessingDelay(50, Duration.ofMinutes(1), clock);
    accounts = new GuessingDelay(50, Duration.ofSeconds(10), clock);
  }

  /**
   * @param userId null where there is no such account, which makes no difference to see
   * @throws Problem {@code RATE_LIMITED}
   */
  public void admit(String account, UUID userId, String address) {
    var wait =
        Stream.of(
                pairs.left(pair(account, address)),
                addresses.left(address),
                isKnown(account, userId, address) ? Duration.ZERO : accounts.left(account))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    require(wait);
  }

  /**
   * For proofs that cannot be guessed and name no account before they are verified: slows down only
   * an address that keeps sending bad ones.
   *
   * @throws Problem {@code RATE_LIMITED}
   */
  public void admit(String address) {
    require(addresses.left(address));
  }

  public void failed(String address) {
    addresses.failed(address);
  }

  public void failed(String account, String address) {
    pairs.failed(pair(account, address));
    addresses.failed(address);
    accounts.failed(account);
  }

  /** Clears what this address did at this account; what others did stays. */
  public void succeeded(String account, String address) {
    pairs.succeeded(pair(account, address));
  }

  private boolean isKnown(String account, UUID userId, String address) {
    return !accounts.left(account).isZero() && userId != null && sessions.knows(userId, address);
  }

  private static void require(Duration wait) {
    if (!wait.isZero()) {
      throw Problem.retryAfter(
          ProblemCode.RATE_LIMITED, "Too many failed attempts; wait before the next.", wait);
    }
  }

  private static String pair(String account, String address) {
    return address + " " + account;
  }
}
