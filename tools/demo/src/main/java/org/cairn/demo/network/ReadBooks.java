package org.cairn.demo.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.cairn.demo.network.ServerBooks.Document;
import org.cairn.demo.network.ServerBooks.Version;
import org.cairn.demo.wire.Device;

/**
 * Reads what the server has of the demonstration's devices, as a coordinator may: the documents
 * with their histories, the queue, conflicts, and what failed. What devices were told plays no part
 * in it.
 */
final class ReadBooks {
  private static final int NOT_FOUND = 404;

  private final Device coordinator;
  private final ServerBooks books = new ServerBooks();

  private ReadBooks(Device coordinator) {
    this.coordinator = coordinator;
  }

  static ServerBooks read(Device coordinator, Ledger ledger, List<String> deviceIds) {
    var reading = new ReadBooks(coordinator);
    ledger.byDocument().keySet().forEach(reading::document);
    deviceIds.forEach(reading::device);
    return reading.books;
  }

  private void document(String id) {
    var present = coordinator.get("/documents/" + id);
    if (present.status() == NOT_FOUND) {
      return;
    }
    var tags = new TreeSet<String>();
    present.require().path("data").path("tags").forEach(tag -> tags.add(tag.asText()));
    var versions = new ArrayList<Version>();
    for (var one : Listing.of(coordinator, "/documents/" + id + "/history?limit=500")) {
      var opId = one.path("opId").asText("");
      versions.add(new Version(one.path("versionNumber").asInt(), opId));
      boolean isMerged = one.path("origin").asText().equals("merge");
      books.found(opId, isMerged ? Fate.MERGED : Fate.TAKEN, "");
    }
    versions.sort(Comparator.comparing(Version::number));
    books.add(new Document(id, versions, tags));
  }

  private void device(String id) {
    for (var one : Listing.of(coordinator, "/queue/operations?limit=1000&deviceId=" + id)) {
      books.found(one.path("opId").asText(), Fate.WAITING, "");
    }
    var failed = "/failed-operations?state=ANY&limit=1000&deviceId=" + id;
    Listing.of(coordinator, failed).forEach(this::failed);
    for (var one : Listing.of(coordinator, "/sync/conflicts?limit=1000&deviceId=" + id)) {
      conflict(coordinator.get("/sync/conflicts/" + one.path("id").asText()).require());
    }
  }

  /** One that waits once more is in the queue, and one that is settled in a document. */
  private void failed(JsonNode one) {
    var state = one.path("state").asText();
    var code = one.path("code").asText();
    if (!state.equals("RETRYING") && !state.equals("SETTLED")) {
      var fate = code.equals("CANCELLED") ? Fate.CANCELLED : Fate.FAILED;
      books.found(one.path("opId").asText(), fate, code);
    }
  }

  private void conflict(JsonNode conflict) {
    if (conflict.path("status").asText().equals("OPEN")) {
      for (var edit : conflict.path("edits")) {
        books.found(edit.path("opId").asText(), Fate.CONFLICT, "");
      }
    }
  }
}
