package org.cairn.demo.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of a pushed edit.
 *
 * @param item its entry in the server's answer
 */
public record Pushed(Edit edit, JsonNode item) {
  public boolean isStored() {
    return item.path("status").asText().equals("success");
  }

  public boolean isConflict() {
    return item.path("status").asText().equals("conflict");
  }

  /** Why it failed, empty otherwise. */
  public String reason() {
    var error = item.path("error");
    return error.isMissingNode()
        ? ""
        : error.path("pointer").asText() + ": " + error.path("message").asText();
  }

  /** In a few words. */
  public String outcome() {
    if (isConflict()) {
      var conflict = item.path("conflict");
      var fields = new StringBuilder();
      conflict.path("fields").forEach(field -> fields.append(" ").append(field.asText()));
      return "conflict " + conflict.path("kind").asText() + fields;
    }
    return isStored() ? item.path("outcome").asText() : item.path("status").asText();
  }
}
