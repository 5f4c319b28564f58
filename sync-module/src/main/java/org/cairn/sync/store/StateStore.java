package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** The table {@code sync_state}: one row. */
@ApplicationScoped
public class StateStore {
  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * @param trimmed up to this sequence, tombstones and withdrawals may be missing from the feed
   */
  public record State(UUID epoch, long trimmed) {}

  public Optional<State> read() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("SELECT epoch, trimmed FROM sync_state WHERE id = 1");
        var rows = statement.executeQuery()) {
      return rows.next()
          ? Optional.of(new State(Uuids.fromBytes(rows.getBytes(1)), rows.getLong(2)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Without effect where another server was faster. */
  public void begin(UUID epoch) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "INSERT IGNORE INTO sync_state (id, epoch, trimmed) VALUES (1, ?, 0)")) {
      statement.setBytes(1, Uuids.bytes(epoch));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Raises the place up to which the feed may lack something; false where it is there already. */
  public boolean raiseTrimmed(long sequence) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "UPDATE sync_state SET trimmed = ? WHERE id = 1 AND trimmed < ?")) {
      statement.setLong(1, sequence);
      statement.setLong(2, sequence);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Whether the queue stands still. */
  public boolean isPaused() {
    return pause().isPresent();
  }

  /**
   * Since when the queue stands still, and who said so.
   *
   * @param by null where the server itself did
   */
  public record Pause(Instant since, UUID by) {}

  /** Nothing where the queue is worked on. */
  public Optional<Pause> pause() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT paused_at, paused_by FROM sync_state WHERE paused_at IS NOT NULL");
        var rows = statement.executeQuery()) {
      return rows.next()
          ? Optional.of(new Pause(Sql.instant(rows, "paused_at"), Sql.id(rows, "paused_by")))
          : Optional.empty();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * @param pause null for going on
   */
  public void pause(Pause pause) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("UPDATE sync_state SET paused_at = ?, paused_by = ?")) {
      statement.setObject(1, pause == null ? null : Times.utc(pause.since()));
      statement.setBytes(2, pause == null ? null : Uuids.bytes(pause.by()));
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("There is no state, or more than one.");
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
