package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.cairn.domain.id.Ids;

/** Health facilities. */
final class FacilityRows {
  private static final String UNNAMED = "no name";

  private FacilityRows() {}

  static List<SampleDocument> documents(List<CSVRecord> rows, Ids ids) {
    var documents = new ArrayList<SampleDocument>();
    for (var row : rows) {
      var data = facility(row, documents.size() + 1);
      documents.add(SampleDocument.entity(Kind.FACILITY, ids.next().toString(), data));
    }
    return documents;
  }

  private static ObjectNode facility(CSVRecord row, int number) {
    var data = Fields.object();
    data.put("kind", "facility");
    data.put("sourceId", "facility " + number);
    Fields.text(data, "code", row.get("Code"));
    Fields.text(data, "name", name(row));
    data.set("location", location(row));
    Fields.object(data, "gps", gps(row));
    Fields.text(data, "facilityType", lowerCase(row.get("Type")).replace(' ', '_'));
    Fields.text(data, "facilityStatus", lowerCase(row.get("Status")));
    Fields.number(data, "bedsTotal", row.get("Beds Total"));
    Fields.text(data, "organisation", row.get("Organisation"));
    Fields.text(data, "notes", row.get("Comments"));
    return data;
  }

  /** The list calls what has no name "no name": place and type say more. */
  private static String name(CSVRecord row) {
    if (!row.get("Name").equals(UNNAMED)) {
      return row.get("Name");
    }
    var place = firstGiven(Stream.of("L5", "L4", "L3", "L2", "L1", "Country").map(row::get));
    return place + ", " + firstGiven(Stream.of(row.get("Type"), "facility"));
  }

  private static String firstGiven(Stream<String> texts) {
    return texts.map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  private static ObjectNode location(CSVRecord row) {
    var location = Fields.object();
    Fields.text(location, "country", row.get("Country"));
    for (int level = 1; level <= 5; level++) {
      Fields.text(location, "admin" + level + "Name", row.get("L" + level));
    }
    Fields.text(location, "building", row.get("Building"));
    Fields.text(location, "address", row.get("#loc"));
    return location;
  }

  private static ObjectNode gps(CSVRecord row) {
    var gps = Fields.object();
    if (!row.get("Lat").isBlank() && !row.get("Lon").isBlank()) {
      Fields.number(gps, "lat", row.get("Lat"));
      Fields.number(gps, "lon", row.get("Lon"));
    }
    return gps;
  }

  private static String lowerCase(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
