package org.cairn.bench.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** What one person does to one place of a document. */
record Edit(Place place, JsonNode value) {
  void apply(ObjectNode document) {
    var owner = (ObjectNode) document.at(place.pointer().head());
    var name = place.pointer().last().getMatchingProperty();
    var before = owner.path(name);
    switch (place.kind()) {
      case ANSWER, CRITICAL -> owner.set(name, value);
      case COUNTER -> owner.put(name, before.intValue() + value.intValue());
      case SET, ITEM -> ((ArrayNode) before).add(value);
      case NOTES -> owner.put(name, before.textValue() + "\n" + value.textValue());
    }
  }

  /** Whether a document says it, if it said something else before. */
  boolean isIn(JsonNode document, JsonNode before) {
    var now = document.at(place.pointer());
    return switch (place.kind()) {
      case ANSWER, CRITICAL -> now.equals(value);
      case COUNTER -> now.intValue() >= before.at(place.pointer()).intValue() + value.intValue();
      case SET, ITEM -> StreamSupport.stream(now.spliterator(), false).anyMatch(value::equals);
      case NOTES -> now.asText().contains(value.textValue());
    };
  }
}
