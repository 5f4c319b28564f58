package org.cairn.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One relief delivery.
 *
 * @param key request number, or what else keeps its lines together
 * @param requested lines that ask for goods, perhaps none
 * @param shipped lines of shipments, perhaps none
 */
record ReliefDelivery(String key, List<JsonNode> requested, List<JsonNode> shipped) {
  /** Two-digit years are of this century. */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uu");

  ObjectNode content() {
    var data = Fields.object();
    data.put("status", status());
    data.put("progress", progress());
    data.put("modality", "in_kind_nfis");
    if (!requested.isEmpty()) {
      data.put("requestNumber", key);
    }
    lines(data, "requested", requested, ReliefDelivery::requestedItem);
    lines(data, "sent", shipped, ReliefDelivery::sentItem);
    lines(data, "received", shipped, ReliefDelivery::receivedItem);
    if (!shipped.isEmpty()) {
      addShipping(data);
    }
    return data;
  }

  private String status() {
    if (shipped.isEmpty()) {
      return "requested";
    }
    return isComplete() ? "complete" : "received";
  }

  private boolean isComplete() {
    return shipped.stream()
        .allMatch(
            line ->
                number(line, "Quantity Received").compareTo(number(line, "Quantity Sent")) >= 0);
  }

  private int progress() {
    if (shipped.isEmpty() || isComplete()) {
      return shipped.isEmpty() ? 0 : 100;
    }
    var received = sum("Quantity Received").multiply(BigDecimal.valueOf(100));
    return received.divide(sum("Quantity Sent"), 0, RoundingMode.FLOOR).intValueExact();
  }

  private BigDecimal sum(String name) {
    return shipped.stream()
        .map(line -> number(line, name))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(JsonNode line, String name) {
    return new BigDecimal(line.path(name).asText("0"));
  }

  private static void lines(
      ObjectNode data, String name, List<JsonNode> lines, Function<JsonNode, ObjectNode> item) {
    if (!lines.isEmpty()) {
      var items = data.putArray(name);
      lines.forEach(line -> items.add(item.apply(line)));
    }
  }

  private static ObjectNode requestedItem(JsonNode line) {
    var item = Fields.object();
    text(line, "Item", item, "name");
    Fields.number(item, "quantity", line.path("Quantity").asText());
    text(line, "Pack", item, "pack");
    Fields.number(item, "value", line.path("Value").asText());
    text(line, "Currency", item, "currency");
    return item;
  }

  private static ObjectNode sentItem(JsonNode line) {
    var item = Fields.object();
    text(line, "Tracking Number", item, "id");
    text(line, "Supply Item", item, "name");
    Fields.number(item, "quantity", line.path("Quantity Sent").asText());
    text(line, "Unit of Measure", item, "unit");
    Fields.number(item, "value", line.path("Unit Value").asText());
    text(line, "Currency", item, "currency");
    return item;
  }

  private static ObjectNode receivedItem(JsonNode line) {
    var item = Fields.object();
    text(line, "Tracking Number", item, "id");
    text(line, "Supply Item", item, "name");
    Fields.number(item, "quantity", line.path("Quantity Received").asText());
    text(line, "Unit of Measure", item, "unit");
    text(line, "Receiving Bin", item, "bin");
    text(line, "Receiving Comments", item, "comment");
    return item;
  }

  private void addShipping(ObjectNode data) {
    var first = shipped.get(0);
    text(first, "Organisation", data, "organisation");
    text(first, "Supplier/Donor", data, "donor");
    text(first, "Warehouse", data, "warehouse");
    text(first, "Destination Site", data, "destination");
    text(first, "Receiving Type", data, "receivingType");
    days("Date Sent").findFirst().ifPresent(day -> data.put("sentAt", time(day)));
    last("Estimated Date of Arrival", data, "expectedAt");
    last("Date Received", data, "receivedAt");
    var notes = new LinkedHashSet<String>();
    for (var line : shipped) {
      notes.add(line.path("Comments").asText());
      notes.add(line.path("Send Comments").asText());
    }
    notes.remove("");
    Fields.text(data, "notes", String.join("\n", notes));
  }

  private void last(String name, ObjectNode data, String newName) {
    days(name).reduce((a, b) -> b).ifPresent(day -> data.put(newName, time(day)));
  }

  /** The days that the lines name, in their order in time. */
  private Stream<LocalDate> days(String name) {
    return shipped.stream()
        .map(line -> line.path(name).asText())
        .filter(text -> !text.isEmpty())
        .map(text -> LocalDate.parse(text, DAY))
        .sorted();
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }

  private static void text(JsonNode from, String name, ObjectNode to, String newName) {
    Fields.text(to, newName, from.path(name).asText());
  }
}
