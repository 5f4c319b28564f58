package org.cairn.proof.device;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * One change of a document, made offline.
 *
 * @param base the version edited; 0 for a create
 * @param data the whole document, null for a delete
 * @param prevOpId the edit that this one was made after, before that one was sent; or null
 */
public record Edit(UUID opId, String type, Place place, int base, ObjectNode data, UUID prevOpId) {
  public Edit(UUID opId, String type, Place place, int base, ObjectNode data) {
    this(opId, type, place, base, data, null);
  }

  /** Which document, and the entity that it belongs to from then on. */
  public record Place(UUID documentId, UUID entityId) {}

  public UUID documentId() {
    return place.documentId();
  }

  /** The version that this makes of the document, where nobody else has edited it. */
  public int version() {
    return base + 1;
  }

  /** As it stands in a batch. */
  public ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("opId", opId.toString()).put("type", type).put("action", action());
    json.put("offlineId", place.documentId().toString());
    json.put("entityId", place.entityId().toString());
    json.put("versionNumber", Math.max(1, base));
    json.put("updatedAt", "2026-03-01T09:30:00.000Z");
    if (data != null) {
      json.set("data", data);
    }
    if (prevOpId != null) {
      json.put("prevOpId", prevOpId.toString());
    }
    return json;
  }

  private String action() {
    if (data == null) {
      return "delete";
    }
    return base == 0 ? "create" : "update";
  }
}
