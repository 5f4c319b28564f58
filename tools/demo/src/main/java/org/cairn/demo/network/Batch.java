package org.cairn.demo.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.domain.json.WireTime;

/** A batch as its device keeps it: sent again, it is the very same. */
final class Batch {
  private static final Map<String, Fate> LISTS =
      Map.of(
          "conflicts", Fate.CONFLICT,
          "held", Fate.WAITING,
          "failed", Fate.FAILED,
          "cancelled", Fate.CANCELLED);

  private final String id;
  private final List<Operation> operations;
  private final boolean later;
  private final ObjectNode body;

  /**
   * @param later whether the server may answer before it is worked on
   */
  Batch(String id, List<Operation> operations, boolean later, Instant madeAt) {
    this.id = id;
    this.operations = List.copyOf(operations);
    this.later = later;
    body = JsonNodeFactory.instance.objectNode();
    body.put("batchId", id);
    body.put("mode", "perItem");
    body.put("deviceTime", WireTime.format(madeAt));
    var changes = body.putArray("changes");
    operations.forEach(one -> changes.add(one.change(madeAt)));
  }

  String id() {
    return id;
  }

  List<Operation> operations() {
    return operations;
  }

  boolean later() {
    return later;
  }

  JsonNode body() {
    return body;
  }

  void travelled(Way way) {
    operations.forEach(one -> one.travelled(way));
  }

  /** Whether something of it has not ended yet, as far as the device knows. */
  boolean isWaiting() {
    return operations.stream().anyMatch(Operation::isWaiting);
  }

  /** It is safe with the server, which will work on it. */
  void handedIn() {
    operations.forEach(one -> one.told(Fate.WAITING, ""));
  }

  /** It was refused, and with it all that the device has not heard of yet. */
  void refused() {
    operations.stream()
        .filter(Operation::isUnheard)
        .forEach(one -> one.told(Fate.LEFT_ON_DEVICE, ""));
  }

  /** What an answer's lists, or those of a batch that is worked on later, say of its operations. */
  void heard(JsonNode lists) {
    var byId = new HashMap<String, Operation>();
    operations.forEach(one -> byId.put(one.opId(), one));
    lists.path("successful").forEach(item -> successful(byId.get(opId(item)), item));
    LISTS.forEach(
        (list, fate) ->
            lists
                .path(list)
                .forEach(item -> byId.get(opId(item)).told(fate, item.at("/error/code").asText())));
  }

  private static String opId(JsonNode item) {
    return item.path("opId").asText();
  }

  private static void successful(Operation one, JsonNode item) {
    switch (item.path("outcome").asText()) {
      case "duplicate" -> one.toldRepeated();
      case "merged" -> one.told(Fate.MERGED, "");
      default -> one.told(Fate.TAKEN, "");
    }
  }
}
