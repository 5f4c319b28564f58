package org.cairn.bench.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.type.DocumentType;
import org.cairn.domain.type.DocumentTypeReader;

/** An assessment of the shipped type, 2 kB of JSON, that two people edited in ten places each. */
final class Assessment {
  private Assessment() {}

  static DocumentType type() {
    return DocumentTypeReader.read(read("packs/disaster-response/assessment.json"));
  }

  /**
   * Ten edits a side: seven answers that the other side left alone, and a tag, a visit and a note,
   * which both sides add.
   */
  static Sides edited() {
    var base = (ObjectNode) read("assessment.json");
    return new Sides(base, atTheServer(base.deepCopy()), onTheDevice(base.deepCopy()));
  }

  private static JsonNode atTheServer(ObjectNode document) {
    document.put("resp_age", 42).put("visits", 2);
    note(document, "Second visit: fuel is short.");
    document.withArray("tags").add("second-visit");
    group(document, "wash").put("wash_drinking_water_time_int", 25);
    group(document, "wash").put("wash_sanitation_facility_sharing_n", 4);
    group(document, "shelter").put("snfi_shelter_type_individual", "house");
    group(document, "food").put("fsl_fcs_cereal", 7).put("fsl_fcs_dairy", 1);
    group(document, "population").put("RAMaleAdults", 5);
    return document;
  }

  private static JsonNode onTheDevice(ObjectNode document) {
    document.put("resp_hoh_yn", "no").put("visits", 2);
    note(document, "The pump is repaired.");
    document.withArray("tags").add("pump");
    group(document, "wash").put("wash_drinking_water_quantity", "sometimes");
    group(document, "shelter").put("hlp_risk_eviction", "no");
    group(document, "food").put("fsl_fcs_meat", 2).put("fsl_fcs_oil", 5);
    group(document, "population").put("RAFemaleAdults", 4);
    group(document, "health").put("health_facility_time", 40);
    return document;
  }

  private static void note(ObjectNode document, String line) {
    document.put("notes", document.required("notes").textValue() + "\n" + line);
  }

  private static ObjectNode group(ObjectNode document, String name) {
    return (ObjectNode) document.required(name);
  }

  private static JsonNode read(String name) {
    try (var in = Assessment.class.getResourceAsStream(name)) {
      return StrictJson.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
