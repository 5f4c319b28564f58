package org.cairn.demo.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.demo.sample.Kind;
import org.cairn.demo.sample.SampleDocument;

/** Which field worker looks after which entity: whole areas, about as many for each. */
final class Areas {
  private final Map<String, Person> byEntity = new HashMap<>();

  static Areas share(List<SampleDocument> documents, List<Person> workers) {
    var areas = new Areas();
    for (var kind : List.of(Kind.COMMUNITY, Kind.FACILITY, Kind.HOUSEHOLD)) {
      areas.share(documents.stream().filter(d -> d.kind() == kind), workers);
    }
    return areas;
  }

  private void share(java.util.stream.Stream<SampleDocument> entities, List<Person> workers) {
    var areas = new TreeMap<String, List<SampleDocument>>();
    entities.forEach(
        entity -> areas.computeIfAbsent(entity.area(), k -> new ArrayList<>()).add(entity));
    var load = new HashMap<Person, Integer>();
    var bySize = Comparator.comparingInt((List<SampleDocument> area) -> area.size()).reversed();
    areas.values().stream()
        .sorted(bySize)
        .forEach(
            area -> {
              var least =
                  workers.stream()
                      .min(Comparator.comparingInt(worker -> load.getOrDefault(worker, 0)))
                      .orElseThrow();
              load.merge(least, area.size(), Integer::sum);
              area.forEach(entity -> byEntity.put(entity.id(), least));
            });
  }

  /** Nobody's where it is no entity that was shared out. */
  Person workerOf(String entityId) {
    return byEntity.get(entityId);
  }
}
