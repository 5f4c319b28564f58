package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.failure.FailureAct;
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
          "INSERT INTO sync_failure_act (failure_id, act, acted_at, acted_by, acted_for, note)",
          6,
          "");
  private static final String HISTORY =
      "SELECT act, acted_at, acted_by, acted_for, note FROM sync_failure_act WHERE TRUE";
  private static final String NOTE_BEFORE =
      "UPDATE sync_failure_act SET payload = ? WHERE seq = (SELECT seq FROM (SELECT MAX(seq) seq"
          + " FROM sync_failure_act WHERE failure_id = ?) last)";
  private static final String REPLACE =
      "UPDATE sync_failure SET payload = ?, size = LENGTH(payload) WHERE id = ?";
  private static final String ORIGINAL =
      "SELECT payload FROM sync_failure_act WHERE payload IS NOT NULL";

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
   * @param owner who answers for it from then on; null where that has not changed
   */
  public record Act(FailureAct what, Instant at, UUID by, UUID owner, String note) {}

  /** Locks some of those that a filter means, in the order of their ids. */
  public List<UUID> lock(FailureFilter filter, UUID after, int most) {
    var query =
        filter
            .on(new Conditions(LOCK))
            .and("id > ?", Uuids.bytes(after))
            .then(" ORDER BY id LIMIT " + most + " FOR UPDATE");
    return read(query, row -> Sql.id(row, "id"));
  }

  /** Brings operations that are locked into a state. */
  public void mark(List<UUID> ids, FailureState state, Act act) {
    if (ids.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      mark(connection, ids, state, act);
      NOTE.write(connection, ids, (statement, at, id) -> set(statement, at, id, act));
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void mark(Connection connection, List<UUID> ids, FailureState state, Act act)
      throws SQLException {
    try (var statement = connection.prepareStatement(MARK + Sql.idList(ids.size()))) {
      statement.setInt(1, state.ordinal());
      statement.setObject(2, Times.utc(act.at()));
      statement.setBytes(3, Uuids.bytes(act.by()));
      Sql.setIdList(statement, 4, ids);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int at, UUID id, Act act)
      throws SQLException {
    statement.setBytes(at, Uuids.bytes(id));
    statement.setString(at + 1, act.what().name());
    statement.setObject(at + 2, Times.utc(act.at()));
    statement.setBytes(at + 3, Uuids.bytes(act.by()));
    statement.setBytes(at + 4, Uuids.bytes(act.owner()));
    statement.setString(at + 5, act.note());
  }

  /** Forgets what operations that are locked carried, and what was done with them. */
  public void purge(List<UUID> ids, Instant at, UUID by) {
    if (ids.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      mark(connection, ids, FailureState.PURGED, new Act(null, at, by, null, null));
      for (var change : List.of(EMPTY, FORGET_HISTORY, FORGET)) {
        try (var statement = connection.prepareStatement(change + Sql.idList(ids.size()))) {
          Sql.setIdList(statement, 1, ids);
          statement.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Puts another change in the place of the one that is kept, which stays with the last act.
   *
   * @param before as it is kept so far
   */
  public void replace(UUID id, byte[] before, byte[] change) {
    try (var connection = database.getConnection()) {
      for (var one : List.of(Map.entry(NOTE_BEFORE, before), Map.entry(REPLACE, change))) {
        try (var statement = connection.prepareStatement(one.getKey())) {
          Sql.setContent(statement, 1, one.getValue());
          statement.setBytes(2, Uuids.bytes(id));
          statement.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The change as it was before it was edited for the first time, or nothing. */
  public Optional<byte[]> original(UUID id) {
    var query =
        new Conditions(ORIGINAL)
            .and("failure_id = ?", Uuids.bytes(id))
            .then(" ORDER BY seq LIMIT 1");
    return read(query, row -> row.getBytes("payload")).stream().findFirst();
  }

  /** What was done with one, the last first. */
  public List<Act> history(UUID id, int most) {
    var query =
        new Conditions(HISTORY)
            .and("failure_id = ?", Uuids.bytes(id))
            .then(" ORDER BY seq DESC LIMIT " + most);
    return read(
        query,
        row ->
            new Act(
                FailureAct.valueOf(row.getString("act")),
                Sql.instant(row, "acted_at"),
                Sql.id(row, "acted_by"),
                Sql.id(row, "acted_for"),
                row.getString("note")));
  }

  private <T> List<T> read(Conditions query, Conditions.RowReader<T> reader) {
    try (var connection = database.getConnection()) {
      return query.read(connection, reader);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
