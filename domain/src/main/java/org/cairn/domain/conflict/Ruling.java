package org.cairn.domain.conflict;

import java.util.Map;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.Side;

/**
 * What a person decides about a conflict.
 *
 * @param strategy anything but {@link Resolution#PENDING}
 * @param data with {@link Resolution#MANUAL} what the document is to say, else null
 * @param fields with {@link Resolution#MERGE} whose value to take, by pointer of a clash
 * @param placement whose entity the document is to belong to; null where both agree
 * @param note why; null or blank where nothing need be said
 */
public record Ruling(
    Resolution strategy, Content data, Map<String, Side> fields, Side placement, String note) {
  public Ruling {
    fields = Map.copyOf(fields);
  }

  public boolean hasNote() {
    return note != null && !note.isBlank();
  }
}
