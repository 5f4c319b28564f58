package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.Pointers;

/**
 * Looks, without knowing how documents are merged, for changes of a side that a result neither has
 * nor names as left out. There must be none, whatever the rules say.
 */
public final class LostChanges {
  private final Collection<String> named;
  private final List<String> lost = new ArrayList<>();

  private LostChanges(Collection<String> named) {
    this.named = named;
  }

  /**
   * @param result what was made of the sides
   * @param named pointers at which one side's value is known to be left out
   * @return pointers of changes that are in neither
   */
  public static List<String> of(Sides sides, JsonNode result, Collection<String> named) {
    var changes = new LostChanges(named);
    changes.compare("", sides, result);
    return changes.lost;
  }

  private void compare(String pointer, Sides sides, JsonNode result) {
    if (named.contains(pointer)) {
      return;
    }
    if (sides.areObjects() && result.isObject()) {
      members(sides, result)
          .forEach(
              name ->
                  compare(
                      pointer + "/" + Pointers.escape(name),
                      sides.member(name),
                      result.path(name)));
    } else if (!isThere(pointer, sides, result)) {
      lost.add(pointer);
    }
  }

  private static Collection<String> members(Sides sides, JsonNode result) {
    var names = new LinkedHashSet<String>();
    for (var object : List.of(sides.base(), sides.server(), sides.device(), result)) {
      object.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  private boolean isThere(String pointer, Sides sides, JsonNode result) {
    if (sides.isUnchanged(Side.DEVICE)) {
      return JsonEquality.equal(result, sides.server());
    }
    if (sides.isUnchanged(Side.SERVER)) {
      return JsonEquality.equal(result, sides.device());
    }
    if (sides.areArrays() && result.isArray()) {
      return isNamedBelow(pointer)
          || hasAll(sides.server(), sides, result) && hasAll(sides.device(), sides, result);
    }
    return isOfBoth(sides, result);
  }

  private boolean isNamedBelow(String pointer) {
    return named.stream().anyMatch(one -> one.startsWith(pointer + "/"));
  }

  /** Whether each plain value that a side added is there; items of both are merged by members. */
  private static boolean hasAll(JsonNode side, Sides sides, JsonNode result) {
    for (var value : side) {
      boolean added = value.isValueNode() && !has(sides.base(), value);
      if (added && !has(result, value)) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(JsonNode array, JsonNode value) {
    for (var one : array) {
      if (JsonEquality.equal(one, value)) {
        return true;
      }
    }
    return false;
  }

  /** Numbers are counted or compared, and may come out as anything; of texts both are in it. */
  private static boolean isOfBoth(Sides sides, JsonNode result) {
    if (sides.areNumbers() && result.isNumber()) {
      return true;
    }
    if (sides.agree()) {
      return JsonEquality.equal(result, sides.server());
    }
    return result.isTextual()
        && !JsonEquality.equal(result, sides.server())
        && !JsonEquality.equal(result, sides.device());
  }
}
