package org.cairn.domain.merge;

import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A merge under construction: {@code from("{'a':1}").server("{'a':2}").device("{'a':3}")}. */
final class Merging {
  private final String base;
  private String server;
  private String device;
  private final Map<JsonPointer, Treatment> treatments = new HashMap<>();
  private final List<JsonPointer> critical = new ArrayList<>();
  private final Map<String, Side> choices = new HashMap<>();
  private Precedence precedence = Precedence.asking(Side.DEVICE);

  private Merging(String base) {
    this.base = base;
    this.server = base;
    this.device = base;
  }

  /**
   * @param base null where it is not known
   */
  static Merging from(String base) {
    return new Merging(base);
  }

  Merging server(String content) {
    server = content;
    return this;
  }

  Merging device(String content) {
    device = content;
    return this;
  }

  Merging with(String pointer, MergeRule rule, String... keys) {
    treatments.put(JsonPointer.compile(pointer), new Treatment(rule, List.of(keys)));
    return this;
  }

  /** The larger or smaller by an order of values, which is given as a JSON array. */
  Merging ordered(String pointer, MergeRule rule, String order) {
    var values = new ArrayList<JsonNode>();
    json(order).forEach(values::add);
    treatments.put(JsonPointer.compile(pointer), new Treatment(rule, List.of(), values));
    return this;
  }

  Merging critical(String pointer) {
    critical.add(JsonPointer.compile(pointer));
    return this;
  }

  Merging laterOn(Side side) {
    precedence = Precedence.asking(side);
    return this;
  }

  Merging wonBy(Side side) {
    precedence = Precedence.of(side, side, "it is so");
    return this;
  }

  Merging answersFirst() {
    precedence = precedence.withAnswersFirst();
    return this;
  }

  Merging choosing(String pointer, Side side) {
    choices.put(pointer, side);
    return this;
  }

  Merged merged() {
    return ThreeWayMerge.merge(sides(), policy(), clash -> precedence, choices);
  }

  Sides sides() {
    return new Sides(base == null ? null : json(base), json(server), json(device));
  }

  MergePolicy policy() {
    return MergePolicy.of(treatments, critical);
  }
}
