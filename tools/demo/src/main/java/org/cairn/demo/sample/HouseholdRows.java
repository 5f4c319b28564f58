package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.cairn.domain.id.Ids;

/**
 * Interviewed households, each with one assessment for each section of the interview. Interviews
 * that end before they start are taken as they are: refusing them is the server's part.
 */
final class HouseholdRows {
  private static final List<String> PLACE =
      List.of("admin1", "admin2", "admin3", "admin4", "cluster_id");
  private static final List<String> HOUSEHOLD =
      List.of("consent", "enum_id", "deviceid", "setting", "hh_size", "stratum", "weight");
  private static final List<String> INTERVIEW =
      List.of(
          "consent",
          "survey_modality",
          "enum_id",
          "deviceid",
          "resp_gender",
          "resp_age",
          "resp_hoh_yn");

  /** How many are also sent under the source's ids, which are no UUIDs. */
  private static final int BY_SOURCE_ID = 3;

  private final Ids ids;
  private final List<SampleDocument> documents = new ArrayList<>();

  private HouseholdRows(Ids ids) {
    this.ids = ids;
  }

  static List<SampleDocument> documents(JsonNode rows, Ids ids) {
    var mapping = new HouseholdRows(ids);
    int i = 0;
    for (var row : rows) {
      mapping.add(row, i++ < BY_SOURCE_ID);
    }
    return mapping.documents;
  }

  private void add(JsonNode row, boolean bySourceIdToo) {
    var source = row.path("household");
    var id = ids.next().toString();
    documents.add(SampleDocument.entity(Kind.HOUSEHOLD, id, household(source)));
    if (bySourceIdToo) {
      var sourceId = source.path("uuid").asText();
      var again = household(source);
      documents.add(SampleDocument.entity(Kind.HOUSEHOLD_BY_SOURCE_ID, sourceId, again));
    }
    for (var section : row.path("assessments").properties()) {
      var data = assessment(source, section.getKey(), section.getValue());
      documents.add(new SampleDocument(Kind.ASSESSMENT, ids.next().toString(), id, data));
    }
  }

  private static ObjectNode household(JsonNode source) {
    var data = Fields.object();
    data.put("kind", "household");
    Fields.copy(source, "uuid", data, "sourceId");
    time(source, "start", data, "registeredAt");
    time(source, "start", data, "consentAt");
    Fields.copy(source, data, HOUSEHOLD);
    var location = Fields.object();
    Fields.copy(source, location, PLACE);
    data.set("location", location);
    if (source.path("resp_hoh_yn").asText().equals("yes")) {
      var head = Fields.object();
      Fields.copy(source, "resp_gender", head, "hoh_gender");
      Fields.copy(source, "resp_age", head, "hoh_age");
      Fields.object(data, "head", head);
    }
    return data;
  }

  private static ObjectNode assessment(JsonNode source, String kind, JsonNode section) {
    var data = Fields.object();
    data.put("kind", kind);
    data.put("level", "household");
    data.put("status", "complete");
    time(source, "start", data, "start");
    time(source, "end", data, "end");
    Fields.copy(source, data, INTERVIEW);
    data.set(kind, section);
    return data;
  }

  /** The source writes offsets without a colon, which RFC 3339 asks for. */
  private static void time(JsonNode from, String name, ObjectNode to, String newName) {
    var text = from.path(name).asText();
    Fields.text(to, newName, text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"));
  }
}
