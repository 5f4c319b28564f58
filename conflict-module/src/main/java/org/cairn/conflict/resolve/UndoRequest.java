package org.cairn.conflict.resolve;

import org.cairn.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a decision is taken back.
 *
 * @param expectedVersion the document's version that the person saw; absent: the one that the
 *     decision left
 */
@Schema(name = "UndoRequest")
public record UndoRequest(Integer expectedVersion, String note) {
  private static final int LONGEST_NOTE = 1_000;

  /**
   * @throws Problem {@code INVALID} for one that is too long
   */
  String shortNote() {
    if (note != null && note.length() > LONGEST_NOTE) {
      throw Problem.invalid("/note", "At most " + LONGEST_NOTE + " characters.");
    }
    return note;
  }
}
