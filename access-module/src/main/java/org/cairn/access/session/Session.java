package org.cairn.access.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A device signed in by a user, until sign-out, expiry or a copied refresh token.
 *
 * @param expiresAt moved on by each refresh
 * @param endedAt null while it lasts
 */
public record Session(
    UUID id,
    UUID userId,
    UUID deviceId,
    RefreshChain chain,
    Instant startedAt,
    Instant expiresAt,
    Instant endedAt,
    String address) {
  /** Why a session ended. */
  public enum End {
    SIGNED_OUT,
    TOKEN_REUSED,
    PASSWORD_CHANGED,
    SUBJECT_CHANGED,
    DEVICE_REVOKED
  }

  public boolean isOpen(Instant now) {
    return endedAt == null && expiresAt.isAfter(now);
  }

  public Session with(RefreshChain next, Instant until) {
    return new Session(id, userId, deviceId, next, startedAt, until, endedAt, address);
  }
}
