package org.cairn.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A device on which a user signed in.
 *
 * @param name as the app gave it, or null; likewise platform and app version
 * @param lastSeenAt to the minute
 * @param revokedAt null while it may sync
 * @param wipe whether it is told to remove its data when it calls again
 */
public record Device(
    UUID id,
    UUID userId,
    About about,
    Instant enrolledAt,
    Instant lastSeenAt,
    Instant revokedAt,
    boolean wipe) {
  /** What a device says of itself; each may be null. */
  public record About(String name, String platform, String appVersion) {}

  public boolean isRevoked() {
    return revokedAt != null;
  }
}
