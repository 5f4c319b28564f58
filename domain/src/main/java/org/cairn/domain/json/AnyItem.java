package org.cairn.domain.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Names places of documents without saying which item of a list: {@code /items/3/v} becomes {@code
 * /items/*}{@code /v}. A number may also be the name of a member, so contents tell what is a list.
 */
public final class AnyItem {
  private static final String ANY = "*";
  private static final Pattern NUMBER = Pattern.compile("/\\d+(/|$)");

  private final List<JsonNode> contents;

  /**
   * @param contents in which the places are; what is a list in one of them is a list
   */
  public AnyItem(List<JsonNode> contents) {
    this.contents = List.copyOf(contents);
  }

  /** Whether a pointer may name an item at all, whatever the contents are. */
  public static boolean mayBeIn(String pointer) {
    return NUMBER.matcher(pointer).find();
  }

  public String of(String pointer) {
    if (!mayBeIn(pointer)) {
      return pointer;
    }
    var named = new StringBuilder();
    var here = contents;
    for (var step = JsonPointer.compile(pointer); !step.matches(); step = step.tail()) {
      boolean item = step.mayMatchElement() && here.stream().anyMatch(JsonNode::isArray);
      var name = step.getMatchingProperty();
      named.append('/').append(item ? ANY : Pointers.escape(name));
      here = here.stream().flatMap(one -> item ? items(one) : Stream.of(one.path(name))).toList();
    }
    return named.toString();
  }

  private static Stream<JsonNode> items(JsonNode list) {
    return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
  }
}
