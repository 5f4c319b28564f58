package org.cairn.domain.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.Authored;

/**
 * One edit that a device made, well formed by itself; whether it fits the server's state is for the
 * {@link Reconciler}.
 *
 * @param opId the device's id of the edit, unique per device for ever
 * @param typeId the document type's version that {@code data} was validated against
 * @param documentId made by the device; the document's id everywhere
 * @param baseVersion the version the edit was based on, 1 for a create
 * @param prevOpId the unsent edit of the same document before this one, or null
 * @param baseData what the device believed the document was, or null
 * @param data the whole document; null for a delete and where {@code patch} is given
 * @param patch JSON merge patch against the base, or null
 * @param updatedAt by the device's clock
 * @param authored who made it, and when by a clock that is corrected
 */
public record Change(
    UUID opId,
    int typeId,
    Action action,
    UUID documentId,
    UUID entityId,
    int baseVersion,
    UUID prevOpId,
    JsonNode baseData,
    Content data,
    JsonNode patch,
    Instant updatedAt,
    Authored authored) {

  public boolean is(Action other) {
    return action == other;
  }

  /** The same edit with its content known: a patch that has been applied to its base. */
  public Change withData(Content content) {
    return new Change(
        opId,
        typeId,
        action,
        documentId,
        entityId,
        baseVersion,
        prevOpId,
        baseData,
        content,
        null,
        updatedAt,
        authored);
  }
}
