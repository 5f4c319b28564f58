package org.cairn.access;

import java.time.Instant;
import java.util.UUID;

/**
 * An entity that a user may see and record, perhaps for a time only.
 *
 * @param validFrom null: at once
 * @param validUntil null: for ever; at this time it no longer holds
 */
public record Assignment(
    UUID id,
    UUID userId,
    UUID entityId,
    Instant validFrom,
    Instant validUntil,
    State state,
    UUID createdBy,
    Instant createdAt) {
  /** What has been told to the feed; dates only say when it has to change. */
  public enum State {
    /** Its time has not begun. */
    PENDING,
    /** In force. */
    ACTIVE,
    /** Its time is over. */
    ENDED,
    /** Taken away by a person. */
    REMOVED
  }

  /** The state that its dates ask for. A removed one stays removed, an ended one ended. */
  State stateAt(Instant now) {
    if (state == State.REMOVED || state == State.ENDED) {
      return state;
    }
    if (validUntil != null && !validUntil.isAfter(now)) {
      return State.ENDED;
    }
    return validFrom == null || !validFrom.isAfter(now) ? State.ACTIVE : State.PENDING;
  }

  Assignment in(State other) {
    return new Assignment(id, userId, entityId, validFrom, validUntil, other, createdBy, createdAt);
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }

  /** When the state has to change next, or null. */
  Instant nextDue() {
    return switch (state) {
      case PENDING -> validFrom;
      case ACTIVE -> validUntil;
      default -> null;
    };
  }
}
