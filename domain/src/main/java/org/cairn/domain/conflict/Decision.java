package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.UUID;

/**
 * How a conflict ended.
 *
 * @param fromVersion the document's version that the decision met
 * @param resultVersion the version that it made, or left in place
 * @param reason in words, a sentence; cut behind 2,000 characters
 * @param note what the person who decided says about it, or null
 * @param decidedBy null where the terms of the type decided
 */
public record Decision(
    Resolution resolution,
    int fromVersion,
    int resultVersion,
    String reason,
    String note,
    Instant decidedAt,
    UUID decidedBy) {
  public Decision {
    reason = Reason.cut(reason);
  }

  /** What the terms of a type decided at once. */
  public static Decision automatic(
      Resolution resolution, int fromVersion, int resultVersion, String reason, Instant at) {
    return new Decision(resolution, fromVersion, resultVersion, reason, null, at, null);
  }

  public boolean isAutomatic() {
    return decidedBy == null;
  }

  /** Whether it made a version. */
  public boolean changedTheDocument() {
    return resultVersion > fromVersion;
  }
}
