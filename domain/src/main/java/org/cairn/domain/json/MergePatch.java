package org.cairn.domain.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * JSON Merge Patch (RFC 7396): members that differ, {@code null} for those that are gone. It cannot
 * say "set to null", which {@link #between} answers with nothing.
 */
public final class MergePatch {
  private MergePatch() {}

  /** The target after the patch; neither argument is changed. */
  public static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch.deepCopy();
    }
    ObjectNode result =
        target.isObject() ? (ObjectNode) target.deepCopy() : StrictJson.mapper().createObjectNode();
    for (var member : patch.properties()) {
      if (member.getValue().isNull()) {
        result.remove(member.getKey());
      } else {
        var before = result.path(member.getKey());
        result.set(member.getKey(), apply(before, member.getValue()));
      }
    }
    return result;
  }

  /** The patch that makes {@code to} out of {@code from}, or nothing where no patch can. */
  public static Optional<JsonNode> between(JsonNode from, JsonNode to) {
    if (!from.isObject() || !to.isObject()) {
      return holdsNull(to) ? Optional.empty() : Optional.of(to);
    }
    var patch = StrictJson.mapper().createObjectNode();
    from.fieldNames().forEachRemaining(name -> removeIfGone(patch, name, to));
    for (var member : to.properties()) {
      var before = from.get(member.getKey());
      if (before != null && JsonEquality.equal(before, member.getValue())) {
        continue;
      }
      var part = part(before, member.getValue());
      if (part.isEmpty()) {
        return Optional.empty();
      }
      patch.set(member.getKey(), part.get());
    }
    return Optional.of(patch);
  }

  private static void removeIfGone(ObjectNode patch, String name, JsonNode to) {
    if (!to.has(name)) {
      patch.putNull(name);
    }
  }

  private static Optional<JsonNode> part(JsonNode before, JsonNode after) {
    if (before != null && before.isObject() && after.isObject()) {
      return between(before, after);
    }
    return holdsNull(after) ? Optional.empty() : Optional.of(after);
  }

  /** Null as a member's value is lost by a patch; inside an array it is kept. */
  private static boolean holdsNull(JsonNode node) {
    if (node.isNull()) {
      return true;
    }
    if (!node.isObject()) {
      return false;
    }
    for (var member : node.properties()) {
      if (holdsNull(member.getValue())) {
        return true;
      }
    }
    return false;
  }
}
