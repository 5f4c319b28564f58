package org.cairn.domain.json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether two JSON values are the same value: members in any order, numbers by value, strings code
 * point for code point. Null and a missing member differ.
 */
public final class JsonEquality {
  private JsonEquality() {}

  public static boolean equal(JsonNode a, JsonNode b) {
    if (a.getNodeType() != b.getNodeType() || a.size() != b.size()) {
      return false;
    }
    switch (a.getNodeType()) {
      case OBJECT:
        return sameMembers(a, b);
      case ARRAY:
        return sameItems(a, b);
      case NUMBER:
        return a.decimalValue().compareTo(b.decimalValue()) == 0;
      default:
        return a.equals(b);
    }
  }

  private static boolean sameMembers(JsonNode a, JsonNode b) {
    for (var member : a.properties()) {
      var other = b.get(member.getKey());
      if (other == null || !equal(member.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameItems(JsonNode a, JsonNode b) {
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
