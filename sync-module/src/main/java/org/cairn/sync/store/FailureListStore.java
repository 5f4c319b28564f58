package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Action;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_failure} as a list, without what the changes carried unless asked for. */
@ApplicationScoped
public class FailureListStore {
  private static final String READ =
      "SELECT id, device_id, op_id, document_id, entity_id, author_id, transaction_id, type,"
          + " action, code, pointer, message, attempts, first_failed_at, failed_at, state,"
          + " state_at, state_by, size FROM sync_failure WHERE TRUE";
  private static final String COUNT = "SELECT COUNT(*) FROM sync_failure WHERE TRUE";
  private static final String PAYLOADS = "SELECT id, payload FROM sync_failure WHERE id IN ";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * A failed operation.
   *
   * @param authorId who made the edit
   * @param type null, like action and the ids before it, where the change does not say it
   * @param lastFailedAt the time that the filters go by
   * @param size of what it carried, in bytes
   */
  public record Listed(
      UUID id,
      UUID deviceId,
      UUID opId,
      UUID documentId,
      UUID entityId,
      UUID authorId,
      UUID transactionId,
      String type,
      Action action,
      ProblemCode code,
      String pointer,
      String message,
      int attempts,
      Instant firstFailedAt,
      Instant lastFailedAt,
      FailureState state,
      Instant stateAt,
      UUID stateBy,
      int size) {}

  /**
   * Those that failed last come first, by the first time that they did.
   *
   * @param before only such that failed earlier than this one, or null
   */
  public List<Listed> find(FailureFilter filter, UUID before, int most) {
    var query =
        filter
            .on(new Conditions(READ))
            .and("id < ?", Uuids.bytes(before))
            .then(" ORDER BY id DESC LIMIT " + most);
    return read(query, FailureListStore::listed);
  }

  public long count(FailureFilter filter) {
    return read(filter.on(new Conditions(COUNT)), row -> row.getLong(1)).get(0);
  }

  /** One that can be shown. */
  public Optional<Listed> find(UUID id) {
    return find(FailureFilter.of(List.of(id), FailureState.shown()), null, 1).stream().findFirst();
  }

  /** What they carried, as it was sent. */
  public Map<UUID, byte[]> payloads(Collection<UUID> ids) {
    var found = new HashMap<UUID, byte[]>();
    if (ids.isEmpty()) {
      return found;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(PAYLOADS + Sql.idList(ids.size()))) {
      Sql.setIdList(statement, 1, ids);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(Sql.id(rows, "id"), rows.getBytes("payload"));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private <T> List<T> read(Conditions query, Conditions.RowReader<T> reader) {
    try (var connection = database.getConnection()) {
      return query.read(connection, reader);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Listed listed(ResultSet row) throws SQLException {
    var action = row.getObject("action", Integer.class);
    return new Listed(
        Sql.id(row, "id"),
        Sql.id(row, "device_id"),
        Sql.id(row, "op_id"),
        Sql.id(row, "document_id"),
        Sql.id(row, "entity_id"),
        Sql.id(row, "author_id"),
        Sql.id(row, "transaction_id"),
        row.getString("type"),
        action == null ? null : Action.values()[action],
        ProblemCode.valueOf(row.getString("code")),
        row.getString("pointer"),
        row.getString("message"),
        row.getInt("attempts"),
        Sql.instant(row, "first_failed_at"),
        Sql.instant(row, "failed_at"),
        FailureState.of(row.getInt("state")),
        Sql.instant(row, "state_at"),
        Sql.id(row, "state_by"),
        row.getInt("size"));
  }
}
