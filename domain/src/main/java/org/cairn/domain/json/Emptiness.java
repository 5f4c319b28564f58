package org.cairn.domain.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a value says anything. */
public final class Emptiness {
  private Emptiness() {}

  /** Missing, null, or an empty text, array or object. */
  public static boolean isEmpty(JsonNode value) {
    boolean hasNoContent = value.isContainerNode() && value.isEmpty();
    return value.isMissingNode()
        || value.isNull()
        || hasNoContent
        || value.isTextual() && value.textValue().isEmpty();
  }
}
