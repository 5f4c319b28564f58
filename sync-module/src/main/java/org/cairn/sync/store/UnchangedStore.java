package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
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

/** The table {@code sync_unchanged}: operations that were taken and made no revision. */
@ApplicationScoped
public class UnchangedStore {
  private static final String KEEP =
      "INSERT INTO sync_unchanged (device_id, op_id, document_id, version, received_at)"
          + " VALUES (?, ?, ?, ?, ?)";
  private static final String OPERATIONS =
      "SELECT op_id, document_id, version FROM sync_unchanged WHERE device_id = ? AND op_id IN ";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * An operation that said what was there already.
   *
   * @param version of the document, which says the same
   */
  public record Unchanged(UUID opId, UUID documentId, int version) {}

  /**
   * @throws StoreFailure a duplicate key where the device's operation was taken before
   */
  public void keep(UUID deviceId, List<Unchanged> operations, Instant receivedAt) {
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
        statement.setString(5, Sql.time(receivedAt));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Those of a device's operations that are remembered here. */
  public Map<UUID, Landing> landings(UUID deviceId, Collection<UUID> opIds) {
    var landings = new HashMap<UUID, Landing>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OPERATIONS + Sql.idList(opIds.size()))) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      Sql.setIdList(statement, 2, opIds);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var document = Uuids.fromBytes(rows.getBytes(2));
          landings.put(Uuids.fromBytes(rows.getBytes(1)), Landing.stored(document, rows.getInt(3)));
        }
      }
      return landings;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
