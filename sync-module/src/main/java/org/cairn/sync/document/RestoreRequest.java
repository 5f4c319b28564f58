package org.cairn.sync.document;

import java.util.UUID;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.document.RestoreDocument.Wish;

/**
 * Which version of a document to bring back.
 *
 * @param versionNumber null for the last one of a deleted document
 * @param note why, for the audit trail; may be null
 */
public record RestoreRequest(Integer versionNumber, String note) {
  private static final int LONGEST_NOTE = 1_000;

  Wish wish(UUID documentId, int expectedVersion) {
    if (note != null && note.length() > LONGEST_NOTE) {
      throw Problem.invalid("/note", "At most " + LONGEST_NOTE + " characters.");
    }
    return new Wish(documentId, expectedVersion, versionNumber, note);
  }
}
