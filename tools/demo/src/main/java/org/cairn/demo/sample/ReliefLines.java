package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.domain.id.Ids;

/**
 * Requests for relief goods and their shipments, line by line in the source. Lines of one request
 * make one response; shipments that nobody requested make one per sender, place and day.
 */
final class ReliefLines {
  private final Map<String, ReliefDelivery> deliveries = new LinkedHashMap<>();

  private ReliefLines() {}

  /**
   * @param communities where the goods go to; the source's places are in another country
   */
  static List<SampleDocument> documents(
      JsonNode source, List<SampleDocument> communities, Ids ids) {
    var lines = new ReliefLines();
    source.path("requests").forEach(lines::addRequest);
    source.path("shipments").forEach(lines::addShipment);
    var documents = new ArrayList<SampleDocument>();
    for (var data : lines.contents()) {
      var place = communities.get(documents.size() * 7 % communities.size());
      var id = ids.next().toString();
      documents.add(new SampleDocument(Kind.RESPONSE, id, place.id(), data));
    }
    return documents;
  }

  private void addRequest(JsonNode line) {
    delivery(line.path("Request").asText()).requested().add(line);
  }

  private void addShipment(JsonNode line) {
    var number = line.path("Request Number").asText();
    var unasked =
        String.join(
            "|",
            line.path("Organisation").asText(),
            line.path("Destination Site").asText(),
            line.path("Estimated Date of Arrival").asText());
    delivery(number.isEmpty() ? unasked : number).shipped().add(line);
  }

  private ReliefDelivery delivery(String key) {
    return deliveries.computeIfAbsent(
        key, k -> new ReliefDelivery(k, new ArrayList<>(), new ArrayList<>()));
  }

  private List<ObjectNode> contents() {
    return deliveries.values().stream().map(ReliefDelivery::content).toList();
  }
}
