package org.cairn.proof.queue;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.ProofDatabase;

/** Compares what there is with what was taken from clerks: each thing once. */
final class Books {
  private final Installation installation;
  private final List<Clerk> clerks;
  private final Violations violations;

  Books(Installation installation, List<Clerk> clerks, Violations violations) {
    this.installation = installation;
    this.clerks = List.copyOf(clerks);
    this.violations = violations;
  }

  /** How many operations are still to be worked on. */
  static long open(ProofDatabase database) {
    return number(database, "SELECT COUNT(*) FROM sync_pending");
  }

  /** How many were worked on later, by now. */
  static long done(ProofDatabase database) {
    return number(database, "SELECT COUNT(*) FROM sync_result");
  }

  /** How many devices somebody works for. */
  static long claimed(ProofDatabase database) {
    return number(database, "SELECT COUNT(*) FROM sync_lease WHERE owner IS NOT NULL");
  }

  static long number(ProofDatabase database, String query) {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static UUID id(ResultSet row, int column) throws SQLException {
    var bytes = row.getBytes(column);
    if (bytes == null) {
      return null;
    }
    var id = ByteBuffer.wrap(bytes);
    return new UUID(id.getLong(), id.getLong());
  }

  /** Returns when nothing is left in the queue. */
  void awaitDone() {
    Wait.until("the queue is empty", () -> open(installation.database()) == 0);
  }

  /** Notes what was lost and what was done twice. Only while nothing is under way. */
  void compare() throws SQLException {
    compareOperations();
    compareVersions();
    compareContents();
    compareQueue();
  }

  /** How many operations each clerk has sent, together. */
  int operations() {
    return clerks.stream().mapToInt(clerk -> clerk.operations().size()).sum();
  }

  private void compareOperations() throws SQLException {
    var inEffect = count("SELECT op_id, 1 FROM sync_revision WHERE op_id IS NOT NULL");
    var results = count("SELECT op_id, 1 FROM sync_result WHERE op_id IS NOT NULL");
    var failures = failures();
    for (var clerk : clerks) {
      for (var operation : clerk.operations()) {
        if (failures.containsKey(operation)) {
          violations.add("given up", operation + " for " + failures.get(operation));
        } else {
          compare("effects", operation, inEffect.getOrDefault(operation, 0));
        }
        if (clerk.isLater()) {
          compare("results", operation, results.getOrDefault(operation, 0));
        }
      }
    }
  }

  private void compare(String what, UUID operation, int count) {
    if (count != 1) {
      violations.add(count == 0 ? "lost" : "double", count + " " + what + " of " + operation);
    }
  }

  /** Why operations were given up: they are kept, but not in effect. */
  private Map<UUID, String> failures() throws SQLException {
    var reasons = new HashMap<UUID, String>();
    try (var connection = installation.database().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT op_id, code, message FROM sync_failure")) {
      while (rows.next()) {
        reasons.put(id(rows, 1), rows.getString(2) + " " + rows.getString(3));
      }
    }
    return reasons;
  }

  /** Sums of the second column by the first. */
  private Map<UUID, Integer> count(String query) throws SQLException {
    var counts = new HashMap<UUID, Integer>();
    try (var connection = installation.database().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.merge(id(rows, 1), rows.getInt(2), Integer::sum);
      }
    }
    return counts;
  }

  /** Whatever the counters had before is their first version. */
  private void compareVersions() throws SQLException {
    var all = new HashMap<UUID, Set<Integer>>();
    try (var connection = installation.database().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT document_id, version FROM sync_revision")) {
      while (rows.next()) {
        if (!all.computeIfAbsent(id(rows, 1), id -> new HashSet<>()).add(rows.getInt(2))) {
          violations.add("double", "version " + rows.getInt(2) + " of " + id(rows, 1));
        }
      }
    }
    Clerk.together(clerks)
        .forEach(
            (id, chain) -> {
              int expected = chain.edits() + (isCounter(id) ? 1 : 0);
              var versions = all.getOrDefault(id, Set.of());
              if (versions.size() != expected || !versions.contains(expected)) {
                var kind = versions.size() > expected ? "double" : "lost";
                violations.add(kind, id + " has versions " + versions + ", not " + expected);
              }
            });
  }

  private boolean isCounter(UUID document) {
    return clerks.stream().anyMatch(clerk -> clerk.counts(document));
  }

  private void compareContents() {
    var reader = new FieldDevice(installation.crew().readers().get(0));
    reader.pullAll();
    Clerk.together(clerks)
        .forEach(
            (id, chain) -> {
              var held = reader.documents().get(id);
              int sum = held == null ? 0 : held.data().path("n").asInt();
              if (sum != chain.sum()) {
                var kind = sum > chain.sum() ? "double" : "lost";
                violations.add(kind, id + " adds up to " + sum + ", not " + chain.sum());
              }
            });
  }

  /** Nothing is stuck, and each batch says that it is complete. */
  private void compareQueue() {
    var admin = installation.admin().session();
    var report = admin.http().get("/api/v1/queue/check", admin.token()).require(200).json();
    for (var fault : report.path("faults")) {
      if (fault.asLong() > 0) {
        violations.add("stuck", report.toString());
      }
    }
    var database = installation.database();
    if (number(database, "SELECT COUNT(*) FROM sync_lane") > 0) {
      violations.add("stuck", "lanes are left without operations");
    }
    var incomplete = "SELECT COUNT(*) FROM sync_batch WHERE deferred = 1 AND completed_at IS NULL";
    if (number(database, incomplete) > 0) {
      violations.add("stuck", "batches are not complete, and yet nothing of them is left");
    }
  }
}
