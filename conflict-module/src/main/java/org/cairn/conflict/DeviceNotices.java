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
   * How a conflict ended.
   *
   * @param outcome {@link Resolution#PENDING} where a decision was taken back
   * @param overruled whether nothing of what the devices wanted is in the document
   * @param version the document's version then
   */
  record Ending(Resolution outcome, boolean overruled, int version) {}

  /**
   * What became of an edit.
   *
   * @param message in words, for whoever made the edit
   */
  record Notice(
      UUID deviceId, UUID opId, UUID documentId, UUID conflictId, Ending ending, String message) {

    /**
     * The same about each edit of a conflict.
     *
     * @param message by operation
     */
    static List<Notice> ofEach(Conflict conflict, Ending ending, Function<UUID, String> message) {
      return conflict.edits().stream()
          .map(
              edit ->
                  new Notice(
                      edit.source().deviceId(),
                      edit.source().opId(),
                      conflict.documentId(),
                      conflict.id(),
                      ending,
                      message.apply(edit.source().opId())))
          .toList();
    }
  }

  void tell(List<Notice> notices);
}
