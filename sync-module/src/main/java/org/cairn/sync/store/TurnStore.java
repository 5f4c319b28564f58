package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/** The tables {@code sync_visibility} and {@code sync_departure}, cleared from their old end. */
@ApplicationScoped
public class TurnStore {
  public static final int PORTION = 1_000;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** Deletes a portion of each up to a place; says whether there may be more. */
  public boolean delete(long place) {
    try (var connection = database.getConnection()) {
      int turns = delete(connection, "sync_visibility", place);
      int departures = delete(connection, "sync_departure", place);
      return turns == PORTION || departures == PORTION;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static int delete(Connection connection, String table, long place) throws SQLException {
    var query = "DELETE FROM " + table + " WHERE seq <= ? ORDER BY seq LIMIT " + PORTION;
    try (var statement = connection.prepareStatement(query)) {
      statement.setLong(1, place);
      return statement.executeUpdate();
    }
  }
}
