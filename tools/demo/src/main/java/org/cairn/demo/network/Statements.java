package org.cairn.demo.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.demo.wire.Device;

/** What the server says of itself: its queue, its log of batches, and the copies on devices. */
final class Statements {
  private final Crew crew;
  private final Device coordinator;
  private final List<String> disagreements = new ArrayList<>();
  private int faults;
  private int batches;
  private int copies;
  private int stopped;

  Statements(Crew crew, Device coordinator) {
    this.crew = crew;
    this.coordinator = coordinator;
    checkQueue();
    checkBatches();
    checkCopies();
  }

  /** Of the queue, by its own check. */
  int faults() {
    return faults;
  }

  int batches() {
    return batches;
  }

  /** Copies on devices that equal the server's. */
  int copies() {
    return copies;
  }

  /** Phones that were revoked, and hold whatever they held then. */
  int stopped() {
    return stopped;
  }

  List<String> disagreements() {
    return disagreements;
  }

  private void checkQueue() {
    for (var fault : coordinator.get("/queue/check").require().path("faults").properties()) {
      faults += fault.getValue().asInt();
      if (fault.getValue().asInt() != 0) {
        disagreements.add("the queue's own check: " + fault.getKey() + " " + fault.getValue());
      }
    }
  }

  /** Each batch that had an answer is in the log once, and all of it has ended. */
  private void checkBatches() {
    var logged = new HashMap<String, Integer>();
    for (var device : crew.devices()) {
      var path = "/sync/transactions?limit=1000&deviceId=" + device.id();
      Listing.of(coordinator, path).forEach(batch -> checkBatch(batch, logged));
    }
    for (var phone : crew.phones()) {
      for (var batch : phone.heardBatches()) {
        int times = logged.getOrDefault(batch.id(), 0);
        if (times != 1) {
          disagreements.add("batch " + batch.id() + " is in the log " + times + " times");
        }
      }
    }
  }

  private void checkBatch(JsonNode batch, Map<String, Integer> logged) {
    batches++;
    logged.merge(batch.path("batchId").asText(), 1, Integer::sum);
    int ended = 0;
    // One that came again while its first copy waited is counted as held, and ends with the first.
    for (var count : List.of("successful", "conflicts", "failed", "cancelled", "held")) {
      ended += batch.path(count).asInt();
    }
    boolean isCompleted = batch.path("status").asText().equals("COMPLETED");
    if (!isCompleted || ended != batch.path("total").asInt()) {
      disagreements.add("a batch has not ended: " + batch);
    }
  }

  private void checkCopies() {
    for (var worker : crew.workers()) {
      if (worker.phone().isStopped()) {
        stopped++;
      } else {
        var device = worker.phone().device();
        device.pull();
        if (device.isVerified()) {
          copies++;
        } else {
          disagreements.add(device.name() + " has another copy than the server");
        }
      }
    }
  }
}
