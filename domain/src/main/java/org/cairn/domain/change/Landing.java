package org.cairn.domain.change;

import java.util.UUID;

/**
 * Where an earlier operation of the same device ended.
 *
 * @param documentId the document it was about
 * @param place what became of it
 * @param version the version it made, where {@link Place#STORED}
 * @param conflictId the conflict it waits in, where {@link Place#IN_CONFLICT}
 * @param prevOpId the operation before it, where {@link Place#FAILED}; may be null
 */
public record Landing(UUID documentId, Place place, int version, UUID conflictId, UUID prevOpId) {

  /** What became of an operation. */
  public enum Place {
    STORED,
    IN_CONFLICT,
    FAILED
  }

  public static Landing stored(UUID documentId, int version) {
    return new Landing(documentId, Place.STORED, version, null, null);
  }

  public static Landing inConflict(UUID documentId, UUID conflictId) {
    return new Landing(documentId, Place.IN_CONFLICT, 0, conflictId, null);
  }

  public static Landing failed(UUID documentId, UUID prevOpId) {
    return new Landing(documentId, Place.FAILED, 0, null, prevOpId);
  }
}
