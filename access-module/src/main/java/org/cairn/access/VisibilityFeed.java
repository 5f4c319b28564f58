package org.cairn.access;

import java.util.UUID;

/**
 * Learns which user begins or ceases to see which entity. Implemented on the right, called inside
 * the transaction that changes it: after everything else and before the audit entry, because it
 * takes the commit clock's lock. Only real transitions are told: a second assignment of the same
 * entity grants nothing, and the last one's end withdraws.
 */
public interface VisibilityFeed {
  /** From the caller's commit on, the user sees the entity. */
  void granted(UUID userId, UUID entityId);

  /** From the caller's commit on, the user no longer sees the entity. */
  void withdrawn(UUID userId, UUID entityId);

  /** The user begins or ceases to see every entity: what the devices hold has to be told anew. */
  void scopeChanged(UUID userId);
}
