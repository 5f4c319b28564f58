package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * Answers in {@code sync_batch}, cleared from their old end; {@code sync_state} remembers up to
 * which time, so that what is cleared is never looked at again.
 */
@ApplicationScoped
public class AnswerStore {
  public static final int PORTION = 1_000;

  private static final LocalDateTime BEGINNING = LocalDateTime.of(1970, 1, 1, 0, 0);

  private static final String LOCK =
      "SELECT COALESCE(answers_cleared, ?) FROM sync_state WHERE id = 1 FOR UPDATE";
  private static final String END =
      "SELECT received_at FROM sync_batch WHERE received_at >= ? AND received_at < ?"
          + " ORDER BY received_at LIMIT 1 OFFSET "
          + PORTION;
  private static final String CLEAR =
      "UPDATE sync_batch SET answer = NULL WHERE received_at >= ? AND received_at < ?";
  private static final String REMEMBER = "UPDATE sync_state SET answers_cleared = ? WHERE id = 1";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * What was done.
   *
   * @param cleared batches whose answer is gone
   * @param reached whether all before the limit are
   */
  public record Portion(int cleared, boolean reached) {}

  /** Clears the answers of the next batches that came in before a time. */
  public Portion clear(Instant limit) {
    try (var connection = database.getConnection()) {
      var from = cleared(connection);
      var end = Times.utc(limit);
      if (!from.isBefore(end)) {
        return new Portion(0, true);
      }
      var to = endOfPortion(connection, from, end);
      int cleared = change(connection, CLEAR, from, to);
      change(connection, REMEMBER, to);
      return new Portion(cleared, to.equals(end));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Locks the mark, so that of several servers one works at a time. */
  private static LocalDateTime cleared(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LOCK)) {
      statement.setObject(1, BEGINNING);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? rows.getObject(1, LocalDateTime.class) : LocalDateTime.MAX;
      }
    }
  }

  private static LocalDateTime endOfPortion(
      Connection connection, LocalDateTime from, LocalDateTime end) throws SQLException {
    try (var statement = connection.prepareStatement(END)) {
      statement.setObject(1, from);
      statement.setObject(2, end);
      try (var rows = statement.executeQuery()) {
        var next = rows.next() ? rows.getObject(1, LocalDateTime.class) : end;
        // So many at the very same microsecond are cleared together.
        return next.isAfter(from) ? next : from.plusNanos(1_000);
      }
    }
  }

  private static int change(Connection connection, String query, LocalDateTime... times)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < times.length; i++) {
        statement.setObject(i + 1, times[i]);
      }
      return statement.executeUpdate();
    }
  }
}
