package org.cairn.demo.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cairn.demo.DemoFailure;
import org.cairn.demo.load.Person;
import org.cairn.demo.wire.Device;
import org.cairn.domain.json.StrictJson;

/** What the administrator and the coordinator do, over a network that is good. */
final class Office {
  /** A type with the usual mistake: words with spaces between them, matched in countless ways. */
  static final String SLOW_TYPE = "demo-note";

  private static final String DEFINITION =
      """
      {"name": "demo-note", "title": {"en": "Note with a slow pattern"}, "version": 1,
       "schema": {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                  "properties": {"notes": {"type": "string", "pattern": "^(([a-z]+ ?)+)+$"}}}}
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 100;

  private final Device administrator;
  private final Device coordinator;

  Office(Device administrator, Device coordinator) {
    this.administrator = administrator;
    this.coordinator = coordinator;
  }

  Device coordinator() {
    return coordinator;
  }

  void saveSlowType() {
    if (!administrator.get("/admin/types/" + SLOW_TYPE).isGood()) {
      var definition = StrictJson.parse(DEFINITION.getBytes(StandardCharsets.UTF_8));
      administrator.put("/admin/types/" + SLOW_TYPE, definition).require();
    }
  }

  /** Returns the assignment's id. */
  String assign(Person person, String entityId) {
    var request = JsonNodeFactory.instance.objectNode();
    request.put("userId", person.id());
    request.put("entityId", entityId);
    return administrator.post("/admin/assignments", request).require().path("id").asText();
  }

  void withdraw(String assignmentId) {
    administrator.delete("/admin/assignments/" + assignmentId).require();
  }

  void revoke(Device device) {
    administrator.delete("/admin/devices/" + device.id()).require();
  }

  /** Has a held operation taken without what it waits for. */
  void force(Device device, Operation operation) {
    var id = queued(device, operation).orElseThrow(() -> notWaiting(operation));
    coordinator.post("/queue/operations/" + id + "/force", empty()).require();
  }

  void cancel(Device device, Operation operation) {
    var id = queued(device, operation).orElseThrow(() -> notWaiting(operation));
    coordinator.post("/queue/operations/" + id + "/cancel", empty()).require();
  }

  private static DemoFailure notWaiting(Operation operation) {
    return new DemoFailure("The server does not have it in its queue: " + operation);
  }

  private static JsonNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Hands a failed operation over to somebody, and waits until it is settled. */
  void handOver(Device device, Operation operation, Person to) {
    await("fails: " + operation, () -> failed(device, operation, "OPEN").isPresent());
    var id = failed(device, operation, "OPEN").orElseThrow();
    var request = JsonNodeFactory.instance.objectNode();
    request.put("userId", to.id());
    request.put("note", "Handed over in the network demo");
    coordinator.post("/failed-operations/" + id + "/hand-over", request).require();
    await("is settled: " + operation, () -> failed(device, operation, "SETTLED").isPresent());
    operation.handedOver();
  }

  Optional<String> failed(Device device, Operation operation, String state) {
    var path = "/failed-operations?limit=1000&state=" + state + "&deviceId=" + device.id();
    return idOf(path, "id", operation);
  }

  private Optional<String> queued(Device device, Operation operation) {
    var path = "/queue/operations?limit=1000&deviceId=" + device.id();
    return idOf(path, "operationId", operation);
  }

  private Optional<String> idOf(String path, String name, Operation operation) {
    return Listing.of(coordinator, path).stream()
        .filter(one -> one.path("opId").asText().equals(operation.opId()))
        .map(one -> one.path(name).asText())
        .findFirst();
  }

  /** Waits until nothing of these devices is worked on; with or without what is held. */
  void awaitQueue(List<Device> devices, boolean heldAsWell) {
    await("the queue has ended all", () -> devices.stream().allMatch(it -> isDone(it, heldAsWell)));
  }

  /** Waits for the same as long, and leaves it to the account to name what has not ended. */
  void drainQueue(List<Device> devices) {
    comesTrue(() -> devices.stream().allMatch(it -> isDone(it, true)));
  }

  private boolean isDone(Device device, boolean heldAsWell) {
    var state = heldAsWell ? "" : "&state=PENDING";
    var path = "/queue/operations?limit=1&deviceId=" + device.id() + state;
    return coordinator.get(path).require().path("items").isEmpty();
  }

  /**
   * @throws DemoFailure where it does not come true within two minutes
   */
  static void await(String what, BooleanSupplier condition) {
    if (!comesTrue(condition)) {
      throw new DemoFailure("Not within " + PATIENCE.toSeconds() + " s: " + what);
    }
  }

  private static boolean comesTrue(BooleanSupplier condition) {
    var end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      pause(PAUSE_MILLIS);
    }
    return true;
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("Interrupted", e);
    }
  }
}
