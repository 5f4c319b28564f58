package org.cairn.access.session;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * Which refresh tokens of a session are good. Immutable; hashes are SHA-256.
 *
 * @param current of the token issued last
 * @param previous of the token that was turned in for it, or null
 * @param previousSpent whether the previous one has been used for its one repetition
 * @param rotatedAt when the previous one was turned in first
 */
public record RefreshChain(
    byte[] family, byte[] current, byte[] previous, boolean previousSpent, Instant rotatedAt) {
  /**
   * How long a device whose answer got lost on the way may ask again. While the successor has not
   * been used, nobody has gained anything by the repetition; a thief who did get the successor is
   * found out by its use, since the repetition makes it worthless.
   */
  public static final Duration GRACE = Duration.ofSeconds(30);

  /** What presenting a token means. */
  public enum Verdict {
    /** Issue a successor. */
    GOOD,
    /** Issued once and turned in since: it was copied, end the session. */
    REUSED,
    /** Never issued. */
    FOREIGN
  }

  public static RefreshChain begin(RefreshToken first, Instant now) {
    return new RefreshChain(first.familyHash(), first.secretHash(), null, false, now);
  }

  public Verdict judge(RefreshToken presented, Instant now) {
    if (!MessageDigest.isEqual(family, presented.familyHash())) {
      return Verdict.FOREIGN;
    }
    return isCurrent(presented) || isRepetition(presented, now) ? Verdict.GOOD : Verdict.REUSED;
  }

  /** The chain after a good token was turned in for {@code successor}. */
  public RefreshChain rotate(RefreshToken presented, RefreshToken successor, Instant now) {
    boolean current = isCurrent(presented);
    return new RefreshChain(
        family,
        successor.secretHash(),
        presented.secretHash(),
        !current,
        current ? now : rotatedAt);
  }

  private boolean isCurrent(RefreshToken presented) {
    return MessageDigest.isEqual(current, presented.secretHash());
  }

  private boolean isRepetition(RefreshToken presented, Instant now) {
    return previous != null
        && MessageDigest.isEqual(previous, presented.secretHash())
        && !previousSpent
        && now.isBefore(rotatedAt.plus(GRACE));
  }
}
