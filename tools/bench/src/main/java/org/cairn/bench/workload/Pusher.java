package org.cairn.bench.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.wire.Api;
import org.cairn.domain.json.StrictJson;

/** A device: sends what its owner did, by a clock that may be off. */
final class Pusher {
  private static final int MOST_CHANGES = 100;

  private final Api api;
  private final Duration clockOff;
  private final List<ObjectNode> waiting = new ArrayList<>();
  private final Map<UUID, JsonNode> answers = new HashMap<>();

  Pusher(Api api, Duration clockOff) {
    this.api = api;
    this.clockOff = clockOff;
  }

  /**
   * Adds an edit to the next batch, and sends that when it is full.
   *
   * @param change without its ids and time
   * @param made by a true clock
   * @return its operation's id
   */
  UUID add(ObjectNode change, Instant made) {
    var opId = UUID.randomUUID();
    change.put("opId", opId.toString()).put("updatedAt", shown(made));
    waiting.add(change);
    if (waiting.size() == MOST_CHANGES) {
      send();
    }
    return opId;
  }

  void send() {
    if (waiting.isEmpty()) {
      return;
    }
    var batch = StrictJson.mapper().createObjectNode();
    batch.put("batchId", UUID.randomUUID().toString()).put("deviceTime", shown(Instant.now()));
    batch.putArray("changes").addAll(waiting);
    var answer = api.post("/api/v1/sync/batch", batch);
    for (var list : List.of("successful", "conflicts")) {
      for (var item : answer.required(list)) {
        answers.put(UUID.fromString(item.required("opId").textValue()), item);
      }
    }
    if (!answer.required("held").isEmpty() || !answer.required("failed").isEmpty()) {
      throw new BenchFailure("Not taken: " + answer.get("held") + answer.get("failed"));
    }
    waiting.clear();
  }

  private String shown(Instant time) {
    return time.plus(clockOff).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** What the server said of an operation that was sent. */
  JsonNode answer(UUID opId) {
    return answers.get(opId);
  }
}
