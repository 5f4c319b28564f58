package org.cairn.bench.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.cairn.bench.wire.Api;

/** Looks where the edits of a case are: in the document, or else kept beside it. */
final class Inquiry {
  private final Api api;

  Inquiry(Api api) {
    this.api = api;
  }

  Fate fate(Case one) {
    var document = api.get("/api/v1/documents/" + one.id());
    var conflicts = conflicts(one);
    var now = document.path("data");
    var count = new Count(one.subject().document());
    if (!one.firstDeletes()) {
      var stored = api.get("/api/v1/documents/" + one.id() + "/versions/2").path("data");
      one.first().forEach(edit -> count.add(edit, now, List.of(stored)));
    }
    var sent = sent(conflicts);
    one.lastLate().forEach(edit -> count.add(edit, now, sent));
    boolean asked = conflicts.stream().anyMatch(Inquiry::isOpen);
    int lost = count.lost + (asked || countsAll(one, now) ? 0 : 1);
    return new Fate(one.story(), !conflicts.isEmpty(), asked, count.beside, lost);
  }

  private List<JsonNode> conflicts(Case one) {
    var conflicts = new ArrayList<JsonNode>();
    for (var item : api.get("/api/v1/sync/conflicts?documentId=" + one.id()).required("items")) {
      conflicts.add(api.get("/api/v1/sync/conflicts/" + item.required("id").textValue()));
    }
    return conflicts;
  }

  private static boolean isOpen(JsonNode conflict) {
    return conflict.required("status").textValue().equals("OPEN");
  }

  private static List<JsonNode> sent(List<JsonNode> conflicts) {
    var sent = new ArrayList<JsonNode>();
    conflicts.forEach(
        conflict -> conflict.required("edits").forEach(edit -> sent.add(edit.path("data"))));
    return sent;
  }

  /** What was added to a counter is only there if all of it is. */
  private static boolean countsAll(Case one, JsonNode now) {
    return one.subject().places(Place.Kind.COUNTER).stream()
        .map(Place::pointer)
        .allMatch(
            pointer -> {
              int before = one.subject().document().at(pointer).intValue();
              return now.at(pointer).intValue() == before + one.added(pointer);
            });
  }

  private static final class Count {
    private final JsonNode before;
    private int beside;
    private int lost;

    Count(JsonNode before) {
      this.before = before;
    }

    void add(Edit edit, JsonNode now, List<JsonNode> kept) {
      var document = now == null ? MissingNode.getInstance() : now;
      if (edit.isIn(document, before)) {
        return;
      }
      if (kept.stream().anyMatch(content -> edit.isIn(content, before))) {
        beside++;
      } else {
        lost++;
      }
    }
  }
}
