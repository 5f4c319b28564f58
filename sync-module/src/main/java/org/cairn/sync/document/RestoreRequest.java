package org.cairn.sync.document;

import java.util.UUID;
import org.cairn.domain.parameter.Parameters;
import org.cairn.sync.document.RestoreDocument.Wish;

/**
 * Which version of a document to bring back.
 *
 * @param versionNumber null for the last one of a deleted document
 * @param note why, for the audit trail; may be null
 */
public record RestoreRequest(Integer versionNumber, String note) {
  Wish wish(UUID documentId, int expectedVersion) {
    return new Wish(documentId, expectedVersion, versionNumber, Parameters.note("/note", note));
  }
}
