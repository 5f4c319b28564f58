package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a content says, taken apart: each answer, each item, each value of a set, each addition to a
 * text is a fact of its own; what is counted is kept apart. An edit is the facts that it adds and
 * those that it takes away. Places are JSON pointers, with items by their key: {@code
 * /members/#m7/role}.
 */
final class Facts {
  private static final Map<String, String> LISTS = Map.of("/members", "id", "/items", "name");
  private static final Set<String> SETS = Set.of("/tags", "/langs");
  private static final Set<String> SUMS = Set.of("/count", "/tally/men", "/tally/women");
  private static final String LARGEST = "/round";
  private static final String TEXT = "/notes";
  private static final String WHOLE = "/gps";

  /** One thing that is said at a place. */
  record Fact(String place, String says) {}

  private final Set<Fact> all = new HashSet<>();
  private final List<Fact> twice = new ArrayList<>();
  private final Map<String, BigDecimal> sums = new TreeMap<>();
  private BigDecimal largest = BigDecimal.ZERO;

  /**
   * @param content null where there is none: no facts
   */
  static Facts of(JsonNode content) {
    var facts = new Facts();
    SUMS.forEach(place -> facts.sums.put(place, BigDecimal.ZERO));
    if (content != null) {
      facts.read("", content);
    }
    return facts;
  }

  private void read(String place, JsonNode node) {
    if (SUMS.contains(place) && node.isNumber()) {
      sums.put(place, node.decimalValue());
    } else if (place.equals(LARGEST) && node.isNumber()) {
      largest = node.decimalValue();
    } else if (place.equals(TEXT) && node.isTextual()) {
      readText(place, node.textValue());
    } else if (node.isObject() && !place.equals(WHOLE)) {
      node.properties().forEach(one -> read(place + "/" + one.getKey(), one.getValue()));
    } else if (node.isArray() && LISTS.containsKey(place)) {
      node.forEach(item -> readItem(place, item));
    } else if (node.isArray() && SETS.contains(place)) {
      node.forEach(value -> add(place, value.toString()));
    } else {
      add(place, node.toString());
    }
  }

  private void readText(String place, String text) {
    for (var word : text.split("\\s+")) {
      if (!word.isEmpty()) {
        add(place, word);
      }
    }
  }

  private void readItem(String list, JsonNode item) {
    var place = list + "/#" + item.path(LISTS.get(list)).asText();
    add(place, "is there");
    read(place, item);
  }

  private void add(String place, String says) {
    var fact = new Fact(place, says);
    if (!all.add(fact)) {
      twice.add(fact);
    }
  }

  Set<Fact> all() {
    return all;
  }

  boolean has(Fact fact) {
    return all.contains(fact);
  }

  /** Those of these that the others do not have. */
  Set<Fact> without(Facts others) {
    var rest = new HashSet<>(all);
    rest.removeAll(others.all);
    return rest;
  }

  /** Facts that are said more than once. */
  List<Fact> twice() {
    return twice;
  }

  /** What is counted, by place. */
  Map<String, BigDecimal> sums() {
    return sums;
  }

  BigDecimal largest() {
    return largest;
  }

  /** How the pointer of a clash in a list of the server's names its place here. */
  static String place(String pointer, JsonNode server, JsonNode device) {
    for (var list : LISTS.entrySet()) {
      if (pointer.startsWith(list.getKey() + "/")) {
        var rest = pointer.substring(list.getKey().length() + 1);
        var index = rest.replaceFirst("/.*", "");
        var key = keyAt(Integer.parseInt(index), list.getKey(), server, device);
        return list.getKey() + "/#" + key + rest.substring(index.length());
      }
    }
    return pointer;
  }

  /** Behind the server's items those that only the device has. */
  private static String keyAt(int index, String list, JsonNode server, JsonNode device) {
    var keys = new ArrayList<>(keys(list, server));
    keys(list, device).stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    return keys.get(index);
  }

  private static List<String> keys(String list, JsonNode content) {
    var keys = new ArrayList<String>();
    content.at(list).forEach(item -> keys.add(item.path(LISTS.get(list)).asText()));
    return keys;
  }

  /** What stands at a place. */
  static JsonNode at(JsonNode content, String place) {
    var node = content;
    var list = "";
    for (var step : place.isEmpty() ? new String[0] : place.substring(1).split("/")) {
      if (step.startsWith("#")) {
        node = item(node, LISTS.get(list), step.substring(1));
      } else {
        node = node.path(step);
        list = list + "/" + step;
      }
    }
    return node;
  }

  private static JsonNode item(JsonNode list, String key, String value) {
    for (var item : list) {
      if (item.path(key).asText().equals(value)) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }
}
