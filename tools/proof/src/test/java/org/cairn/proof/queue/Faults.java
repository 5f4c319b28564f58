package org.cairn.proof.queue;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.proof.installation.ProofDatabase;

/** Makes operations fail for good, by what may befall a database. */
final class Faults {
  private static final String CONSTRAINT = "proof_refused";

  private final ProofDatabase database;

  Faults(ProofDatabase database) {
    this.database = database;
  }

  /** What these operations carry is cut off in the middle. */
  void damage(Collection<UUID> operations) {
    database.execute(
        "UPDATE sync_pending SET payload = LEFT(payload, LENGTH(payload) DIV 2) WHERE op_id IN "
            + list(operations));
  }

  /** The database takes no version of these documents until {@link #allow}. */
  void refuse(Collection<UUID> documents) {
    database.execute(
        "ALTER TABLE sync_revision ADD CONSTRAINT %s CHECK (document_id NOT IN %s)"
            .formatted(CONSTRAINT, list(documents)));
  }

  void allow() {
    database.execute("ALTER TABLE sync_revision DROP CONSTRAINT " + CONSTRAINT);
  }

  /** What is kept of an operation that failed, null where it did not: its code and its bytes. */
  record Kept(String code, byte[] payload) {}

  Kept kept(UUID operation) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT code, payload FROM sync_failure WHERE op_id IN "
                    + list(List.of(operation)))) {
      return rows.next() ? new Kept(rows.getString(1), rows.getBytes(2)) : null;
    }
  }

  static String list(Collection<UUID> ids) {
    return ids.stream().map(Faults::literal).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String literal(UUID id) {
    return "X'" + id.toString().replace("-", "") + "'";
  }
}
