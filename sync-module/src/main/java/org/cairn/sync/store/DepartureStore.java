package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_departure}: documents that moved from one entity to another. */
@ApplicationScoped
public class DepartureStore {
  public static final int PORTION = 1_000;

  private static final String RECORD =
      "INSERT INTO sync_departure (document_id, entity_id, seq, entered)"
          + " SELECT id, ?, ?, entered FROM sync_head WHERE id = ?"
          + " ON DUPLICATE KEY UPDATE seq = VALUES(seq)";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * A document that leaves the same entity again is told once, at the later place. Call it while
   * the document's head still says when it came.
   */
  public void record(UUID documentId, UUID entityId, long sequence) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(RECORD)) {
      statement.setBytes(1, Uuids.bytes(entityId));
      statement.setLong(2, sequence);
      statement.setBytes(3, Uuids.bytes(documentId));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Deletes a portion of those up to a place, oldest first; says how many. */
  public int delete(long place) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "DELETE FROM sync_departure WHERE seq <= ? ORDER BY seq LIMIT " + PORTION)) {
      statement.setLong(1, place);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
