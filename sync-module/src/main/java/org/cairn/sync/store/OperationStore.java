package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Landing;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_operation}: operations that were taken and made no revision. */
@ApplicationScoped
public class OperationStore {
  private static final String KEEP =
      "INSERT INTO sync_operation"
          + " (device_id, op_id, document_id, version, conflict_id, received_at)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private static final String KNOWN =
      "SELECT op_id, document_id, version, conflict_id, NULL prev_op_id, FALSE failed"
          + " FROM sync_operation WHERE device_id = ? AND op_id IN %1$s"
          + " UNION ALL SELECT op_id, document_id, 0, NULL, prev_op_id, TRUE"
          + " FROM sync_failure WHERE device_id = ? AND op_id IN %1$s";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * An operation that said what was there already, or that waits.
   *
   * @param version of the document, which says the same; 0 where it waits
   * @param conflictId the conflict it waits in, null where it does not
   */
  public record Taken(UUID opId, UUID documentId, int version, UUID conflictId) {
    public static Taken unchanged(UUID opId, UUID documentId, int version) {
      return new Taken(opId, documentId, version, null);
    }

    public static Taken inConflict(UUID opId, UUID documentId, UUID conflictId) {
      return new Taken(opId, documentId, 0, conflictId);
    }

    public Landing landing() {
      return conflictId == null
          ? Landing.stored(documentId, version)
          : Landing.inConflict(documentId, conflictId);
    }
  }

  /**
   * @throws StoreFailure a duplicate key where the device's operation was taken before
   */
  public void keep(UUID deviceId, List<Taken> operations, Instant receivedAt) {
    if (operations.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(KEEP)) {
      for (var one : operations) {
        statement.setBytes(1, Uuids.bytes(deviceId));
        statement.setBytes(2, Uuids.bytes(one.opId()));
        statement.setBytes(3, Uuids.bytes(one.documentId()));
        statement.setInt(4, one.version());
        statement.setBytes(5, Uuids.bytes(one.conflictId()));
        statement.setString(6, Sql.time(receivedAt));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Those of a device's operations that are remembered here or as failed, all in one question. What
   * was taken outweighs what failed: a failed operation may be repeated.
   */
  public Map<UUID, Landing> landings(UUID deviceId, Collection<UUID> opIds) {
    var landings = new HashMap<UUID, Landing>();
    if (opIds.isEmpty()) {
      return landings;
    }
    var query = KNOWN.formatted(Sql.idList(opIds.size()));
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      int next = Sql.setIdList(statement, 2, opIds);
      statement.setBytes(next, Uuids.bytes(deviceId));
      Sql.setIdList(statement, next + 1, opIds);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          landings.merge(Uuids.fromBytes(rows.getBytes(1)), landing(rows), OperationStore::taken);
        }
      }
      return landings;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Landing taken(Landing one, Landing other) {
    return one.place() == Landing.Place.FAILED ? other : one;
  }

  private static Landing landing(ResultSet row) throws SQLException {
    var document = Uuids.fromBytes(row.getBytes(2));
    if (row.getBoolean(6)) {
      return Landing.failed(document, Uuids.fromBytes(row.getBytes(5)));
    }
    return new Taken(null, document, row.getInt(3), Uuids.fromBytes(row.getBytes(4))).landing();
  }
}
