package org.cairn.bench.workload;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.domain.json.StrictJson;

/** A shipped type with a document of it and the places that people edit. */
record Subject(String type, ObjectNode document, Map<Place.Kind, List<Place>> places) {
  static List<Subject> all() {
    try (var in = Subject.class.getResourceAsStream("subjects.json")) {
      var subjects = new ArrayList<Subject>();
      StrictJson.parse(in.readAllBytes()).forEach(json -> subjects.add(of(json)));
      return List.copyOf(subjects);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Subject of(JsonNode json) {
    var places = new EnumMap<Place.Kind, List<Place>>(Place.Kind.class);
    for (var kind : Place.Kind.values()) {
      var list = new ArrayList<Place>();
      json.required(kind.name().toLowerCase(Locale.ROOT))
          .properties()
          .forEach(
              field -> {
                var values = new ArrayList<JsonNode>();
                field.getValue().forEach(values::add);
                list.add(new Place(kind, JsonPointer.compile(field.getKey()), values));
              });
      places.put(kind, List.copyOf(list));
    }
    return new Subject(
        json.required("type").textValue(), (ObjectNode) json.required("document"), places);
  }

  List<Place> places(Place.Kind kind) {
    return places.get(kind);
  }
}
