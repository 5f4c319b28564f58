package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Edits of one document that did not fit, and what was decided about them.
 *
 * @param typeId the version of its type that the first edit was made under
 * @param entityId the document's entity when the first edit came
 * @param decision null while it is open
 * @param edits in the order in which they came, at least one
 */
public record Conflict(
    UUID id,
    UUID documentId,
    int typeId,
    UUID entityId,
    Instant openedAt,
    Wait waiting,
    Decision decision,
    List<ConflictingEdit> edits) {
  public Conflict {
    edits = List.copyOf(edits);
  }

  public boolean isOpen() {
    return decision == null;
  }

  /** Whether no other device's edit is part of it. */
  public boolean isOf(UUID deviceId) {
    return edits.stream().allMatch(edit -> edit.source().deviceId().equals(deviceId));
  }

  /** Whether an edit of the device is part of it. */
  public boolean concerns(UUID deviceId) {
    return edits.stream().anyMatch(edit -> edit.source().deviceId().equals(deviceId));
  }
}
