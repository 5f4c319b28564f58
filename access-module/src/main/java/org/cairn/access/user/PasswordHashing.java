package org.cairn.access.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cairn.access.NewUser;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Hashes and compares passwords, slowly by intent (about 0.2 s of a processor). At most one hash
 * per processor is under way and few wait, so that a flood of sign-ins cannot take all threads of
 * the server.
 */
@ApplicationScoped
public class PasswordHashing {
  /** Iterations of PBKDF2-HMAC-SHA512, after OWASP's Password Storage Cheat Sheet. */
  public static final int ITERATIONS = 210_000;

  static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", Integer.toString(ITERATIONS),
          "Pbkdf2PasswordHash.SaltSizeBytes", "16",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  private static final int MOST_WAITING = 40;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  @Inject Pbkdf2PasswordHash hash;

  private final Semaphore processors =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private String decoy;

  @PostConstruct
  void prepare() {
    hash.initialize(PARAMETERS);
    decoy = hash.generate("nobody's password".toCharArray());
  }

  public String hash(String password) {
    return hash.generate(UserRules.normalized(password).toCharArray());
  }

  /** The hash, made {@linkplain #inTurn in turn}; null for no password. */
  public String hashInTurn(NewUser.Secret password) {
    return password.text() == null ? null : inTurn(() -> hash(password.text()));
  }

  /**
   * Whether the password is the one that was hashed. Takes the same time where there is nothing to
   * compare with, so that nobody learns who has an account.
   *
   * @param stored null for an unknown user, and for one without a password
   */
  public boolean matches(String password, String stored) {
    var chars = UserRules.normalized(password).toCharArray();
    boolean same = hash.verify(chars, stored == null ? decoy : stored);
    return same && stored != null;
  }

  /** Whether a stored hash was made with other parameters than today's. */
  public boolean isOutdated(String stored) {
    return !stored.startsWith("PBKDF2WithHmacSHA512:" + ITERATIONS + ":");
  }

  /**
   * Runs work that hashes when its turn has come.
   *
   * @throws Problem {@code UNAVAILABLE} where too many wait
   */
  public <T> T inTurn(Supplier<T> work) {
    if (processors.getQueueLength() >= MOST_WAITING || !isMyTurn()) {
      throw Problem.retryAfter(
          ProblemCode.UNAVAILABLE, "Too many sign in at once.", Duration.ofSeconds(2));
    }
    try {
      return work.get();
    } finally {
      processors.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return processors.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
