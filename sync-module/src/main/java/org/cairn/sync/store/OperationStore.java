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
import org.cairn.domain.store.Times;

/**
 * The table {@code sync_operation}: operations of which no revision says what they carried and
 * where they ended: such that changed nothing, wait, were merged or decided against.
 */
@ApplicationScoped
public class OperationStore {
  /** As stored. */
  private static final List<Landing.Place> PLACES =
      List.of(
          Landing.Place.STORED,
          Landing.Place.IN_CONFLICT,
          Landing.Place.MERGED,
          Landing.Place.OVERRULED);

  private static final int FAILED = -1;

  private static final String KEEP =
      "INSERT INTO sync_operation"
          + " (device_id, op_id, document_id, version, conflict_id, place, received_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";

  private static final String SETTLE =
      "UPDATE sync_operation SET place = ?, version = ?, conflict_id = ?"
          + " WHERE device_id = ? AND op_id = ?";

  private static final String KNOWN =
      "SELECT op_id, document_id, version, conflict_id, NULL prev_op_id, place"
          + " FROM sync_operation WHERE device_id = ? AND op_id IN %1$s"
          + " UNION ALL SELECT op_id, document_id, 0, NULL, prev_op_id, -1"
          + " FROM sync_failure WHERE device_id = ? AND op_id IN %1$s";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** An operation, and where it ended. */
  public record Taken(UUID opId, Landing landing) {}

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
        var landing = one.landing();
        statement.setBytes(3, Uuids.bytes(landing.documentId()));
        statement.setInt(4, landing.version());
        statement.setBytes(5, Uuids.bytes(landing.conflictId()));
        statement.setInt(6, PLACES.indexOf(landing.place()));
        statement.setString(7, Times.text(receivedAt));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Says anew where an operation ended, once a person has decided. */
  public void settle(UUID deviceId, UUID opId, Landing landing) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(SETTLE)) {
      statement.setInt(1, PLACES.indexOf(landing.place()));
      statement.setInt(2, landing.version());
      statement.setBytes(3, Uuids.bytes(landing.conflictId()));
      statement.setBytes(4, Uuids.bytes(deviceId));
      statement.setBytes(5, Uuids.bytes(opId));
      statement.executeUpdate();
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
    int place = row.getInt(6);
    return place == FAILED
        ? Landing.failed(document, Uuids.fromBytes(row.getBytes(5)))
        : new Landing(
            document, PLACES.get(place), row.getInt(3), Uuids.fromBytes(row.getBytes(4)), null);
  }
}
