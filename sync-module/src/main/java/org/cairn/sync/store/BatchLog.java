package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_batch} as the log of what devices have sent. */
@ApplicationScoped
public class BatchLog {
  /** Ids of transactions are ordered by time. */
  private static final String LAST_PENDING =
      "SELECT pending_after FROM sync_batch WHERE device_id = ? AND pending_after IS NOT NULL"
          + " ORDER BY id DESC LIMIT 1";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** How many edits each device said it still has; devices that never said are not in it. */
  public Map<UUID, Long> lastPending(Collection<UUID> deviceIds) {
    var pending = new HashMap<UUID, Long>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LAST_PENDING)) {
      for (var device : deviceIds) {
        statement.setBytes(1, Uuids.bytes(device));
        try (var rows = statement.executeQuery()) {
          if (rows.next()) {
            pending.put(device, rows.getLong(1));
          }
        }
      }
      return pending;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
