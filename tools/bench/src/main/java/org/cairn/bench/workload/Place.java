package org.cairn.bench.workload;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A place of a document that people edit.
 *
 * @param values what they may write there: the answer, the amount to add, the item, the line
 */
record Place(Kind kind, JsonPointer pointer, List<JsonNode> values) {
  /** What an edit of it does. */
  enum Kind {
    ANSWER,
    /** An answer that only a person may decide about. */
    CRITICAL,
    COUNTER,
    SET,
    ITEM,
    NOTES
  }
}
