package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * What people do with failed operations: the state in {@code sync_failure}, and the table {@code
 * sync_failure_act}.
 */
@ApplicationScoped
public class FailureActStore {
  private static final String LOCK = "SELECT id FROM sync_failure WHERE TRUE";
  private static final String MARK =
      "UPDATE sync_failure SET state = ?, state_at = ?, state_by = ? WHERE id IN ";
  private static final ManyInserts NOTE =
      new ManyInserts(
          "INSERT INTO sync_failure_act (failure_id, act, acted_at, acted_by, note)", 5, "");
  private static final String HISTORY =
      "SELECT act, acted_at, acted_by, note FROM sync_failure_act WHERE TRUE";

  /** Its key stays: an edit that names it as the one before has to find it. */
  private static final String EMPTY =
      "UPDATE sync_failure SET pointer = '', message = '', size = 0, payload = '' WHERE id IN ";

  private static final String FORGET_HISTORY = "DELETE FROM sync_failure_act WHERE failure_id IN ";

  /** Nothing can name one without an operation. */
  private static final String FORGET = "DELETE FROM sync_failure WHERE op_id IS NULL AND id IN ";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * What was done.
   *
   * @param by null where nobody did it: the device brought it again, or time went by
   */
  public record Act(FailureState state, Instant at, UUID by, String note) {}

  /** Locks some of those that a filter means, in the order of their ids. */
  public List<UUID> lock(FailureFilter filter, UUID after, int most) {
    var query =
        filter
            .on(new Conditions(LOCK))
            .and("id > ?", Uuids.bytes(after))
            .then(" ORDER BY id LIMIT " + most + " FOR UPDATE");
    try (var connection = database.getConnection()) {
      return query.read(connection, row -> Sql.id(row, "id"));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Brings operations that are locked into a state. */
  public void mark(List<UUID> ids, Act act) {
    if (ids.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      try (var statement = connection.prepareStatement(MARK + Sql.idList(ids.size()))) {
        statement.setInt(1, act.state().ordinal());
        statement.setObject(2, Times.utc(act.at()));
        statement.setBytes(3, Uuids.bytes(act.by()));
        Sql.setIdList(statement, 4, ids);
        statement.executeUpdate();
      }
      if (act.state() == FailureState.PURGED) {
        for (var change : List.of(EMPTY, FORGET_HISTORY, FORGET)) {
          change(connection, change, ids);
        }
      } else {
        NOTE.write(connection, ids, (statement, at, id) -> set(statement, at, id, act));
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void change(Connection connection, String change, List<UUID> ids)
      throws SQLException {
    try (var statement = connection.prepareStatement(change + Sql.idList(ids.size()))) {
      Sql.setIdList(statement, 1, ids);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int at, UUID id, Act act)
      throws SQLException {
    statement.setBytes(at, Uuids.bytes(id));
    statement.setString(at + 1, act.state().name());
    statement.setObject(at + 2, Times.utc(act.at()));
    statement.setBytes(at + 3, Uuids.bytes(act.by()));
    statement.setString(at + 4, act.note());
  }

  /** What was done with one, the last first. */
  public List<Act> history(UUID id, int most) {
    var query =
        new Conditions(HISTORY)
            .and("failure_id = ?", Uuids.bytes(id))
            .then(" ORDER BY seq DESC LIMIT " + most);
    try (var connection = database.getConnection()) {
      return query.read(
          connection,
          row ->
              new Act(
                  FailureState.valueOf(row.getString("act")),
                  Sql.instant(row, "acted_at"),
                  Sql.id(row, "acted_by"),
                  row.getString("note")));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
