package org.cairn.vault.oidc;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An issuer's keys as this server knows them. Read when first needed, each hour, and when a token
 * names another; used on for a day while the issuer does not answer. One thread at a time asks, and
 * not more often than each half minute, however many unknown keys strangers name.
 */
final class IssuerKeys {
  /** How long a key that the issuer has withdrawn may still be trusted. */
  static final Duration USUAL = Duration.ofHours(1);

  /** The same, while the issuer does not answer. */
  static final Duration LONGEST = Duration.ofDays(1);

  static final Duration SOONEST = Duration.ofSeconds(30);

  private static final Duration TURN = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(IssuerKeys.class.getName());

  private final IssuerDownload download;
  private final Clock clock;
  private final Lock asking = new ReentrantLock();
  private volatile State state = new State(Optional.empty(), Instant.EPOCH, Instant.EPOCH);

  /**
   * @param readAt when they were last read
   * @param triedAt when that was last tried
   */
  private record State(Optional<IssuerKeySet> keys, Instant readAt, Instant triedAt) {
    /** Whether the last attempt failed, so that nobody knows which keys there are now. */
    boolean isAway() {
      return readAt.isBefore(triedAt);
    }
  }

  IssuerKeys(IssuerDownload download, Clock clock) {
    this.download = download;
    this.clock = clock;
  }

  /** The keys to be used; nothing where the issuer has not answered for too long. */
  Optional<IssuerKeySet> current() {
    if (age(state.readAt()).compareTo(USUAL) >= 0) {
      ask(inForce().isPresent() ? Duration.ZERO : TURN);
    }
    return inForce();
  }

  /** The keys as they are now; nothing where the issuer does not answer. */
  Optional<IssuerKeySet> newest() {
    ask(TURN);
    return state.isAway() ? Optional.empty() : inForce();
  }

  private Optional<IssuerKeySet> inForce() {
    var now = state;
    return now.keys().filter(keys -> age(now.readAt()).compareTo(LONGEST) < 0);
  }

  private Duration age(Instant since) {
    return Duration.between(since, clock.instant());
  }

  private void ask(Duration wait) {
    if (!isTime() || !isMyTurn(wait)) {
      return;
    }
    try {
      if (isTime()) {
        read();
      }
    } finally {
      asking.unlock();
    }
  }

  private boolean isTime() {
    return age(state.triedAt()).compareTo(SOONEST) >= 0;
  }

  private boolean isMyTurn(Duration wait) {
    try {
      return asking.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void read() {
    try {
      var keys = Optional.of(download.keys());
      var now = clock.instant();
      state = new State(keys, now, now);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The identity provider''s keys are not to be had: {0}", e.toString());
      state = new State(state.keys(), state.readAt(), clock.instant());
    }
  }
}
