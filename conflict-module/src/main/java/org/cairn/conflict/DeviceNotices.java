package org.cairn.conflict;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.Resolution;

/**
 * Tells devices what became of their edits, with their next pull. Implemented on the right; called
 * inside of the transaction that decides, after the document was changed.
 */
public interface DeviceNotices {
  /**
   * What became of an edit.
   *
   * @param outcome {@link Resolution#PENDING} where a decision was taken back
   * @param version the document's version then
   * @param message in words, for whoever made the edit
   */
  record Notice(
      UUID deviceId,
      UUID opId,
      UUID documentId,
      UUID conflictId,
      Resolution outcome,
      int version,
      String message) {

    /** The same about each edit of a conflict. */
    static List<Notice> ofEach(Conflict conflict, Resolution outcome, int version, String message) {
      return ofEach(conflict, outcome, version, opId -> message);
    }

    /**
     * @param message by operation
     */
    static List<Notice> ofEach(
        Conflict conflict, Resolution outcome, int version, Function<UUID, String> message) {
      return conflict.edits().stream()
          .map(
              edit ->
                  new Notice(
                      edit.source().deviceId(),
                      edit.source().opId(),
                      conflict.documentId(),
                      conflict.id(),
                      outcome,
                      version,
                      message.apply(edit.source().opId())))
          .toList();
    }
  }

  void tell(List<Notice> notices);
}
