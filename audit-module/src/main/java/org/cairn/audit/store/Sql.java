package org.cairn.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/** One statement with its values, in the transaction that runs. */
final class Sql {
  private Sql() {}

  /** Makes something of the row that the cursor is at. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Says how many rows it met. */
  static int update(DataSource database, String text, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  static <T> List<T> query(DataSource database, Reader<T> reader, String text, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(text)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
