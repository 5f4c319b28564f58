package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_revision_ids}: one row that says which ids are reserved. */
@ApplicationScoped
public class RevisionIdStore {
  private static final String RESERVE =
      "UPDATE sync_revision_ids SET reserved = LAST_INSERT_ID(reserved + ?) WHERE id = 1";

  /**
   * A connection outside of the caller's transaction: ids stay reserved whatever becomes of it, and
   * nobody waits for its end.
   */
  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /** Reserves ids for this server; returns the last of them. */
  public long reserve(int count) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(RESERVE, Statement.RETURN_GENERATED_KEYS)) {
      statement.setInt(1, count);
      statement.executeUpdate();
      try (var keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
