package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/** Which held operations wait for which, from {@code sync_wait} and {@code sync_pending}. */
@ApplicationScoped
public class HeldStore {
  /** One with a name for what it waits for has more to lose than its place in the order. */
  private static final String WAITS =
      "SELECT p.id, p.device_id, p.seq, q.seq awaited,"
          + " (p.prev_op_id IS NOT NULL OR EXISTS"
          + " (SELECT 1 FROM sync_wait n WHERE n.seq = p.seq AND n.kind <> 0)) named"
          + " FROM sync_wait w JOIN sync_pending p ON p.seq = w.seq AND p.state = 1"
          + " JOIN sync_pending q"
          + " ON q.device_id = w.device_id AND q.op_id = w.awaited AND q.state = 1"
          + " WHERE w.kind <> 1";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * That a held operation waits for another.
   *
   * @param id of the operation
   * @param seq its number
   * @param awaited the number of the other
   * @param named whether it names an edit before it, or what it depends on; else it waits because
   *     the other came before it, and no more
   */
  public record Wait(UUID id, UUID deviceId, long seq, long awaited, boolean named) {}

  /** At one moment. */
  public List<Wait> waits() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(WAITS);
        var rows = statement.executeQuery()) {
      var waits = new ArrayList<Wait>();
      while (rows.next()) {
        waits.add(
            new Wait(
                Sql.id(rows, "id"),
                Sql.id(rows, "device_id"),
                rows.getLong("seq"),
                rows.getLong("awaited"),
                rows.getBoolean("named")));
      }
      return waits;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
