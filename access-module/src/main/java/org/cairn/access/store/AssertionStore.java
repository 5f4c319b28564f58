package org.cairn.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * The table {@code access_assertion}: assertions that were turned in, for all servers. By JDBC,
 * because one that is there already is an answer, but would end the transaction of an entity
 * manager.
 */
@ApplicationScoped
public class AssertionStore {
  private static final String USE = "INSERT INTO access_assertion (id, good_until) VALUES (?, ?)";
  private static final String RELEASE = "DELETE FROM access_assertion WHERE id = ?";
  private static final String DROP = "DELETE FROM access_assertion WHERE good_until < ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * Whether the assertion had not been used. Waits for whoever is just using it.
   *
   * @param id 32 bytes
   */
  public boolean use(byte[] id, Instant goodUntil) {
    try {
      execute(USE, id, Times.utc(goodUntil));
      return true;
    } catch (StoreFailure e) {
      if (e.isDuplicateKey()) {
        return false;
      }
      throw e;
    }
  }

  /** Makes an assertion that came to nothing good again. */
  public void release(byte[] id) {
    execute(RELEASE, id);
  }

  /** Drops what was too old before a time. */
  public void drop(Instant before) {
    execute(DROP, Times.utc(before));
  }

  private void execute(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
