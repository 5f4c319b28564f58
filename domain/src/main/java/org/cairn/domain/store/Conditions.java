package org.cairn.domain.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query that grows with what is asked for: only the conditions that have a value, so that each
 * can use its index.
 */
public final class Conditions {
  private final StringBuilder query;
  private final List<Object> values = new ArrayList<>();

  /**
   * @param query up to its first condition, such as WHERE TRUE
   */
  public Conditions(String query) {
    this.query = new StringBuilder(query);
  }

  /**
   * @param condition with one place for the value, such as {@code id < ?}
   * @param value null for no condition
   */
  public Conditions and(String condition, Object value) {
    if (value != null) {
      query.append(" AND ").append(condition);
      values.add(value);
    }
    return this;
  }

  /** An alternative to the condition before it; the caller sets brackets around both. */
  public Conditions or(String condition, Object value) {
    query.append(" OR ").append(condition);
    values.add(value);
    return this;
  }

  /**
   * @param numbers our own, written out; empty for no condition
   */
  public Conditions andOneOf(String column, Collection<Integer> numbers) {
    if (!numbers.isEmpty()) {
      var list = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
      query.append(" AND ").append(column).append(" IN (").append(list).append(')');
    }
    return this;
  }

  /** Goes on with a text as it is, such as an order. */
  public Conditions then(String text) {
    query.append(text);
    return this;
  }

  /** Makes a value of each row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public <T> List<T> read(Connection connection, RowReader<T> reader) throws SQLException {
    var found = new ArrayList<T>();
    try (var statement = connection.prepareStatement(query.toString())) {
      set(statement);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
    }
    return found;
  }

  private void set(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
