package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One edit, as the device that made it knows it.
 *
 * @param after what the document says then, null for a delete
 * @param form how it is told
 * @param madeAt by a true clock
 */
record OfflineEdit(
    UUID opId, Tablet by, Subject subject, Base base, ObjectNode after, Form form, Instant madeAt) {

  /**
   * What the device had before it.
   *
   * @param version of the server, 0 where the device knew of none
   * @param before the edit before it, where that is what it builds on; else null
   * @param content null where there was none
   */
  record Base(int version, OfflineEdit before, ObjectNode content) {}

  /** How a device tells what it changed. */
  enum Form {
    DATA,
    PATCH,
    BELIEVING
  }

  ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("opId", opId.toString()).put("type", subject.terms().typeName());
    json.put("action", action()).put("offlineId", subject.id().toString());
    json.put("entityId", subject.entityId().toString());
    json.put("versionNumber", Math.max(1, base.version()));
    json.put("updatedAt", by.shown(madeAt));
    if (form == Form.BELIEVING) {
      json.set("baseData", base.content());
    } else if (base.before() != null) {
      json.put("prevOpId", base.before().opId().toString());
    }
    if (form == Form.PATCH) {
      json.set("patch", patch(base.content(), after));
    } else if (after != null) {
      json.set("data", after);
    }
    return json;
  }

  private String action() {
    if (after == null) {
      return "delete";
    }
    return isCreate() ? "create" : "update";
  }

  boolean isCreate() {
    return base.version() == 0 && base.before() == null;
  }

  /** Null stands for a member that is gone: one that became null cannot be told. */
  static boolean canBePatch(JsonNode from, JsonNode to) {
    for (var member : to.properties()) {
      var before = from.path(member.getKey());
      var now = member.getValue();
      if (!before.equals(now) && (now.isNull() || now.isObject() && !canBePatch(before, now))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the device had deleted the document before: all that it says clashes if that lost. */
  boolean isWrittenAnew() {
    return !isCreate() && base.content() == null
        || base.before() != null && base.before().isWrittenAnew();
  }

  private static ObjectNode patch(JsonNode from, JsonNode to) {
    var patch = JsonNodeFactory.instance.objectNode();
    for (var member : from.properties()) {
      if (!to.has(member.getKey())) {
        patch.putNull(member.getKey());
      }
    }
    for (var member : to.properties()) {
      var before = from.path(member.getKey());
      var now = member.getValue();
      if (!before.equals(now)) {
        boolean deep = before.isObject() && now.isObject();
        patch.set(member.getKey(), deep ? patch(before, now) : now);
      }
    }
    return patch;
  }

  @Override
  public String toString() {
    return action() + " " + opId + " by " + by;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OfflineEdit edit && edit.opId.equals(opId);
  }

  @Override
  public int hashCode() {
    return opId.hashCode();
  }
}
