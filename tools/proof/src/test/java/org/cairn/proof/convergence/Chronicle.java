package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that the server keeps of a document: its versions and its conflicts. */
final class Chronicle {
  private final List<Version> versions = new ArrayList<>();
  private final List<JsonNode> conflicts;
  private final Map<UUID, Kept> kept = new HashMap<>();
  private final JsonNode document;

  /**
   * A version.
   *
   * @param opId null where no device made it
   * @param data null where it is deleted
   */
  record Version(int number, UUID opId, UUID deviceId, JsonNode json, ObjectNode data) {
    Instant receivedAt() {
      return Instant.parse(json.path("receivedAt").asText());
    }
  }

  /** An edit as it is kept in a conflict. */
  record Kept(JsonNode conflict, JsonNode edit) {
    boolean isOpen() {
      return conflict.path("status").asText().equals("OPEN");
    }

    /**
     * What was decided about it without a person; empty where nothing was. Such a conflict has one
     * edit, unless the decision was taken back and others came.
     */
    String automatic() {
      var undone = conflict.at("/undone/0/decision");
      var decision = undone.isObject() ? undone : conflict.path("decision");
      boolean applies = decision.path("automatic").asBoolean() && isFirst();
      return applies ? decision.path("resolution").asText() : "";
    }

    boolean isFirst() {
      return edit.equals(conflict.at("/edits/0"));
    }

    /** As the server reckons it. */
    Instant madeAt() {
      return Instant.parse(edit.path("madeAt").asText());
    }

    boolean isTimedAs(OfflineEdit made) {
      var off = Duration.between(madeAt(), made.madeAt()).abs();
      return off.compareTo(Powers.TOLERANCE) <= 0;
    }

    String kind() {
      return edit.path("kind").asText();
    }

    int serverVersion() {
      return edit.path("serverVersion").asInt();
    }
  }

  private Chronicle(JsonNode document, List<JsonNode> conflicts) {
    this.document = document;
    this.conflicts = conflicts;
  }

  static Chronicle read(Coordinator reader, Subject subject) {
    var path = "documents/" + subject.id();
    var chronicle = new Chronicle(reader.get(path), reader.conflicts(subject));
    for (var one : reader.get(path + "/history?limit=500").path("items")) {
      int number = one.path("versionNumber").asInt();
      var data = reader.get(path + "/versions/" + number).path("data");
      var content = data.isObject() ? (ObjectNode) data : null;
      chronicle.versions.add(
          new Version(number, id(one.path("opId")), id(one.path("deviceId")), one, content));
    }
    Collections.reverse(chronicle.versions);
    for (var conflict : chronicle.conflicts) {
      for (var edit : conflict.path("edits")) {
        chronicle.kept.put(id(edit.path("opId")), new Kept(conflict, edit));
      }
    }
    return chronicle;
  }

  private static UUID id(JsonNode text) {
    return text.isTextual() ? UUID.fromString(text.textValue()) : null;
  }

  /** The document as it is given out now. */
  JsonNode document() {
    return document;
  }

  List<Version> versions() {
    return versions;
  }

  List<JsonNode> conflicts() {
    return conflicts;
  }

  /** Null where it is not in a conflict. */
  Kept kept(OfflineEdit edit) {
    return kept.get(edit.opId());
  }

  /** What a version says; null where it is deleted, or there is none. */
  ObjectNode at(int number) {
    return number < 1 || number > versions.size() ? null : versions.get(number - 1).data();
  }

  /** The versions that an edit made. */
  List<Version> madeBy(OfflineEdit edit) {
    return versions.stream().filter(one -> edit.opId().equals(one.opId())).toList();
  }

  /** Those after one, up to another. */
  List<Version> between(int after, int to) {
    return versions.subList(Math.min(after, to), to);
  }
}
