package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a coordinator did about a conflict, and what it made of the document.
 *
 * @param strategy what was decided, or {@code UNDO}
 * @param fields whose value to take, by place
 * @param data what was written by hand, else null
 * @param edits those that waited
 * @param from the version that it met, or for UNDO the one that the decision had met
 * @param result the version that it left, or for UNDO the one that the decision had left
 * @param made the version that this act made, 0 where none
 */
record Ruling(
    UUID conflictId,
    String strategy,
    Map<String, String> fields,
    JsonNode data,
    List<UUID> edits,
    int from,
    int result,
    int made) {

  /** Whether the person took the server's value there; of a list, anywhere in it. */
  boolean deniesAt(String place) {
    return isChosen(place, "server");
  }

  /** The same for the devices'. */
  boolean grantsAt(String place) {
    return isChosen(place, "client");
  }

  private boolean isChosen(String place, String side) {
    return fields.entrySet().stream()
        .filter(field -> field.getValue().equals(side))
        .map(field -> field.getKey().replaceFirst("^(/members|/items)/.*", "$1"))
        .anyMatch(chosen -> (place + "/").startsWith(chosen + "/"));
  }
}
