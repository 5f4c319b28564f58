package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.document.ClockSkew;

/**
 * An edit that did not fit, with all that a person needs to decide or to judge a decision.
 *
 * @param documentId the document
 * @param typeId the version of its type that the edit was made under
 * @param entityId the document's entity on the server
 * @param wantedEntityId the entity that the device wants it to belong to, mostly the same
 * @param kind why it does not fit
 * @param fields JSON pointers of what differs between the device's content and the server's
 * @param clashes JSON pointers of what both sides changed since the base
 * @param baseVersion the version it was based on, 0 where unknown
 * @param base content then as JSON, null where unknown
 * @param serverVersion the document's version when the edit arrived
 * @param device what the device wants as JSON, null for a deletion
 * @param suggestion what a person may accept; null where it was settled
 * @param source who, with which device and operation, and when
 */
public record ConflictingEdit(
    UUID documentId,
    int typeId,
    UUID entityId,
    UUID wantedEntityId,
    ConflictKind kind,
    List<String> fields,
    List<String> clashes,
    int baseVersion,
    byte[] base,
    int serverVersion,
    byte[] device,
    Suggestion suggestion,
    Source source) {
  public ConflictingEdit {
    fields = List.copyOf(fields);
    clashes = List.copyOf(clashes);
  }

  /**
   * @param updatedAt by the device's clock
   * @param receivedAt by the server's clock
   * @param skewMillis by how much the device's clock was behind the server's
   */
  public record Source(
      UUID deviceId,
      UUID opId,
      UUID authorId,
      Instant updatedAt,
      Instant receivedAt,
      int skewMillis) {

    /** When the edit was made, by the server's clock. */
    public Instant correctedTime() {
      return ClockSkew.ofMillis(skewMillis).corrected(updatedAt, receivedAt);
    }
  }
}
