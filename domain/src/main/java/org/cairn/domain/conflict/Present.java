package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.document.Content;

/**
 * A document as the server has it while somebody decides about it.
 *
 * @param version the number that the decision has to be made for
 * @param content null where it is deleted
 * @param editedAt when it was last edited, by a clock that is corrected
 */
public record Present(
    UUID documentId, int version, UUID entityId, Content content, Instant editedAt) {
  public boolean deleted() {
    return content == null;
  }
}
