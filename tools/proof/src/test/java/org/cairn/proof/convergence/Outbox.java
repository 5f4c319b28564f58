package org.cairn.proof.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.Asking;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;

/** Edits that a device has not heard of yet, in their order, and what it heard of the others. */
final class Outbox {
  private static final int LARGEST_BATCH = 100;

  private final Tablet tablet;
  private final FieldDevice device;
  private final Random random;
  private final List<OfflineEdit> unsent = new ArrayList<>();

  /** The item of an answer that tells of each edit, and the list that it stands in. */
  private final Map<UUID, Told> told = new HashMap<>();

  private Sent lost;
  private int repeated;

  /** A batch whose answer did not come. */
  private record Sent(byte[] body, int edits) {}

  /** What an answer says of an edit. */
  record Told(String list, JsonNode item) {
    int version() {
      return item.path("versionNumber").asInt();
    }

    String outcome() {
      return list.equals("conflicts")
          ? item.at("/conflict/resolution").asText()
          : item.path("outcome").asText();
    }
  }

  Outbox(Tablet tablet, FieldDevice device, Random random) {
    this.tablet = tablet;
    this.device = device;
    this.random = random;
  }

  void add(OfflineEdit edit) {
    unsent.add(edit);
  }

  boolean isEmpty() {
    return unsent.isEmpty();
  }

  boolean holds(OfflineEdit edit) {
    return unsent.contains(edit);
  }

  Told told(OfflineEdit edit) {
    return told.get(edit.opId());
  }

  /** Batches that were sent more than once. */
  int repeated() {
    return repeated;
  }

  /** Sends the oldest edits, some or all; or again the batch whose answer was lost. */
  void send() {
    if (unsent.isEmpty()) {
      return;
    }
    boolean again = lost != null && random.nextInt(4) > 0;
    repeated += lost == null ? 0 : 1;
    int count = 1 + random.nextInt(Math.min(LARGEST_BATCH, unsent.size()));
    var batch = again ? lost : new Sent(body(unsent.subList(0, count)), count);
    boolean isLost = random.nextInt(6) == 0;
    send(batch, isLost);
  }

  /** Sends the oldest edits; where the answer is lost, once more. */
  void send(int count, boolean isLost) {
    var batch = new Sent(body(unsent.subList(0, count)), count);
    if (isLost) {
      repeated++;
      send(batch, true);
    }
    send(batch, false);
  }

  private void send(Sent batch, boolean isLost) {
    var answer = Asking.patiently(() -> device.push(batch.body())).require(200);
    lost = isLost ? batch : null;
    if (!isLost) {
      hear(answer.json(), batch.edits());
    }
  }

  private byte[] body(List<OfflineEdit> edits) {
    var json = JsonNodeFactory.instance.objectNode().put("batchId", Ids.next(random).toString());
    if (tablet.isClockOff() || random.nextBoolean()) {
      json.put("deviceTime", tablet.shown(Instant.now()));
    }
    edits.forEach(edit -> json.withArray("changes").add(edit.toJson()));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void hear(JsonNode answer, int count) {
    for (var list : List.of("successful", "conflicts", "held", "failed")) {
      for (var item : answer.path(list)) {
        told.put(UUID.fromString(item.path("opId").asText()), new Told(list, item));
      }
    }
    for (var edit : List.copyOf(unsent.subList(0, count))) {
      unsent.remove(0);
      if (told(edit) != null && tablet.copy(edit.subject()).tail().equals(edit)) {
        goOn(tablet.copy(edit.subject()), edit, told(edit));
      }
    }
  }

  /**
   * Where no later edit builds on it, the device takes what the server says, or lets the chain
   * grow.
   */
  private void goOn(Copy copy, OfflineEdit edit, Told heard) {
    var item = heard.item();
    boolean learnt = false;
    switch (heard.outcome()) {
      case "applied", "unchanged" -> {
        copy.hear(heard.version(), edit.after());
        learnt = true;
      }
      case "merged" -> {
        copy.hear(heard.version(), object(item.path("data")));
        learnt = true;
      }
      case "PENDING", "SERVER_WINS" -> {
        var server = item.at("/conflict/server");
        learnt = server.isObject();
        copy.hear(server.path("versionNumber").asInt(), object(server.path("data")));
      }
      default -> learnt = false;
    }
    if (learnt && random.nextInt(5) > 0) {
      copy.forgetOwn();
    }
  }

  private static ObjectNode object(JsonNode data) {
    return data.isObject() ? (ObjectNode) data : null;
  }
}
