package org.cairn.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;

/** The table {@code audit_clock}: row 1 counts, row 2 is written only to force a commit to disk. */
@ApplicationScoped
public class ClockStore {
  private static final String ADVANCE =
      "UPDATE audit_clock SET feed = LAST_INSERT_ID(feed + ?) WHERE id = 1";
  private static final String HEAD = "SELECT feed FROM audit_clock WHERE id = 1";
  private static final String SETTLE = "UPDATE audit_clock SET feed = feed + 1 WHERE id = 2";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** Adds to the counter and locks it until the transaction ends; returns its new value. */
  public long advance(int count) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ADVANCE, Statement.RETURN_GENERATED_KEYS)) {
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

  /** The counter as last committed by anyone. */
  public long head() {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(HEAD);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * A commit of its own: when it returns, every commit seen before it is on disk too. By the
   * database alone, since the container may return from a transaction that it has rolled back.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void settle() {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(SETTLE)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
