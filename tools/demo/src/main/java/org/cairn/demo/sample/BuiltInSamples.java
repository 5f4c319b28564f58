package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.domain.id.Ids;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.StrictJson;

/** The small set that comes along, invented, for where the sample files are not at hand. */
public final class BuiltInSamples {
  private static final String FILE = "/org/cairn/demo/demo-small.json";

  private final Ids ids;

  /** From the file's id to the one of this run: a second run must not meet the first one's. */
  private final Map<String, String> newIds = new HashMap<>();

  private BuiltInSamples(Ids ids) {
    this.ids = ids;
  }

  public static Samples read(Ids ids) {
    var source = source();
    var set = new BuiltInSamples(ids);
    return Samples.join(
        "the small built-in set",
        List.of(
            set.documents(source.path("communities"), Kind.COMMUNITY),
            set.documents(source.path("facilities"), Kind.FACILITY),
            set.documents(source.path("households"), Kind.HOUSEHOLD),
            set.documents(source.path("assessments"), Kind.ASSESSMENT),
            set.documents(source.path("responses"), Kind.RESPONSE)));
  }

  private List<SampleDocument> documents(JsonNode source, Kind kind) {
    var documents = new ArrayList<SampleDocument>();
    for (var one : source) {
      var id = one.path("id").asText();
      boolean wellFormed = Uuids.parse(id).isPresent();
      documents.add(
          new SampleDocument(
              wellFormed ? kind : Kind.ASSESSMENT_BY_SOURCE_ID,
              wellFormed ? newId(id) : id,
              newId(one.path("entityId").asText()),
              (ObjectNode) one.path("data")));
    }
    return documents;
  }

  private String newId(String id) {
    return newIds.computeIfAbsent(id, k -> ids.next().toString());
  }

  private static JsonNode source() {
    try (var in = BuiltInSamples.class.getResourceAsStream(FILE)) {
      return StrictJson.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
