package org.cairn.domain.change;

import java.util.UUID;

/**
 * Where an earlier operation of the same device ended.
 *
 * @param documentId the document it was about
 * @param place what became of it
 * @param version the version it made or, where {@link Place#OVERRULED}, met; 0 for the others
 * @param conflictId the conflict it is part of; null where it never was in one
 * @param prevOpId the operation before it, where {@link Place#FAILED}; may be null
 */
public record Landing(UUID documentId, Place place, int version, UUID conflictId, UUID prevOpId) {

  /** What became of an operation. */
  public enum Place {
    /** A version says what it carried. */
    STORED,
    /** A version says it together with what others had changed. */
    MERGED,
    /** Decided against; the document does not say it. */
    OVERRULED,
    /** It waits for a person. */
    IN_CONFLICT,
    FAILED,
    /** It is still to be worked on. */
    QUEUED
  }

  public static Landing stored(UUID documentId, int version) {
    return new Landing(documentId, Place.STORED, version, null, null);
  }

  public static Landing merged(UUID documentId, int version, UUID conflictId) {
    return new Landing(documentId, Place.MERGED, version, conflictId, null);
  }

  public static Landing overruled(UUID documentId, int version, UUID conflictId) {
    return new Landing(documentId, Place.OVERRULED, version, conflictId, null);
  }

  public static Landing inConflict(UUID documentId, UUID conflictId) {
    return new Landing(documentId, Place.IN_CONFLICT, 0, conflictId, null);
  }

  public static Landing failed(UUID documentId, UUID prevOpId) {
    return new Landing(documentId, Place.FAILED, 0, null, prevOpId);
  }

  public static Landing queued(UUID documentId) {
    return new Landing(documentId, Place.QUEUED, 0, null, null);
  }

  /** Whether the operation was taken: what it carried is in a document or a conflict, or was. */
  public boolean isTaken() {
    return place != Place.FAILED && place != Place.QUEUED;
  }

  /** Whether a version of the document is exactly what it carried. */
  boolean isVersion() {
    return place == Place.STORED;
  }
}
