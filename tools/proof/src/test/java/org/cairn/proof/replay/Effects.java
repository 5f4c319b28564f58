package org.cairn.proof.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Held;
import org.cairn.proof.device.Http;
import org.cairn.proof.device.Session;

/** Compares what was answered with what there is: each thing once. */
final class Effects {
  /** Outcomes that make a version. */
  private static final Set<String> NEW = Set.of("applied", "merged");

  private final Violations violations;

  Effects(Violations violations) {
    this.violations = violations;
  }

  /**
   * Each document has the version that the answers add up to.
   *
   * @param promises all batches that touched the documents
   */
  void compareDocuments(Iterable<Promise> promises, Map<UUID, Held> server) {
    var versions = new HashMap<UUID, Integer>();
    for (var promise : promises) {
      for (var item : promise.answer().json().path("successful")) {
        if (NEW.contains(item.path("outcome").asText())) {
          versions.merge(UUID.fromString(item.path("serverId").asText()), 1, Integer::sum);
        } else {
          violations.add("double", "taken before: " + item);
        }
      }
    }
    versions.forEach(
        (id, version) -> {
          var held = server.get(id);
          if (held == null || held.version() < version) {
            violations.add("lost", id + " should have version " + version + " but is " + held);
          } else if (held.version() > version) {
            violations.add("double", id + " should have version " + version + " but is " + held);
          }
        });
  }

  /** Each batch stands in the audit trail once. */
  void compareAudit(Iterable<UUID> transactions, Session administrator) {
    var entries = new HashMap<String, Integer>();
    for (var action : new String[] {"BATCH_PUSHED", "BATCH_REJECTED"}) {
      readAudit(action, administrator, entries);
    }
    for (var transaction : transactions) {
      int count = entries.getOrDefault(transaction.toString(), 0);
      if (count != 1) {
        violations.add(count == 0 ? "lost" : "double", count + " audit entries of a batch");
      }
    }
  }

  private static void readAudit(String action, Session session, Map<String, Integer> entries) {
    String cursor = "";
    do {
      var path = "/api/v1/audit/entries?limit=1000&action=" + action + cursor;
      var page = session.http().get(path, session.token()).require(200).json();
      for (JsonNode entry : page.path("items")) {
        entries.merge(entry.path("objectId").asText(), 1, Integer::sum);
      }
      var next = page.path("nextCursor");
      cursor = next.isNull() ? null : "&cursor=" + Http.encoded(next.asText());
    } while (cursor != null);
  }
}
