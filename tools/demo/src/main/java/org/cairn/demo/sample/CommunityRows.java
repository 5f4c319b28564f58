package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.cairn.domain.id.Ids;

/** Communities: the third level of a country's administrative units (p-codes). */
final class CommunityRows {
  private static final String COUNTRY = "CF";

  private final Map<String, CSVRecord> units;

  private CommunityRows(List<CSVRecord> rows) {
    this.units =
        rows.stream().collect(Collectors.toMap(row -> row.get("pcode"), Function.identity()));
  }

  static List<SampleDocument> documents(List<CSVRecord> rows, Ids ids) {
    var mapping = new CommunityRows(rows);
    return rows.stream()
        .filter(row -> row.get("level").equals("3"))
        .map(
            row ->
                SampleDocument.entity(
                    Kind.COMMUNITY, ids.next().toString(), mapping.community(row)))
        .toList();
  }

  private ObjectNode community(CSVRecord row) {
    var data = Fields.object();
    data.put("kind", "community");
    Fields.text(data, "name", row.get("name"));
    Fields.text(data, "code", row.get("pcode"));
    Fields.text(data, "sourceId", row.get("pcode"));
    data.set("location", location(row));
    var gps = Fields.object();
    Fields.number(gps, "lat", row.get("center_lat"));
    Fields.number(gps, "lon", row.get("center_lon"));
    Fields.object(data, "gps", gps);
    Fields.number(data, "area_sqkm", row.get("area_sqkm"));
    return data;
  }

  private ObjectNode location(CSVRecord row) {
    var second = units.get(row.get("parent_pcode"));
    var first = units.get(second.get("parent_pcode"));
    var location = Fields.object();
    location.put("country", COUNTRY);
    int level = 1;
    for (var unit : List.of(first, second, row)) {
      Fields.text(location, "admin" + level, unit.get("pcode"));
      Fields.text(location, "admin" + level + "Name", unit.get("name"));
      level++;
    }
    return location;
  }
}
