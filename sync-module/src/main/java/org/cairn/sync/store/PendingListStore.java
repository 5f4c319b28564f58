package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Priority;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.PendingStore.Subject;

/** The table {@code sync_pending} as people look at it. */
@ApplicationScoped
public class PendingListStore {
  /** Operations of a lane that somebody works on are so many at a time. */
  private static final int AT_ONCE = 100;

  private static final String LISTED =
      "SELECT p.seq, p.id, p.device_id, p.transaction_id, b.batch_id, b.user_id, p.op_id,"
          + " p.document_id, p.entity_id, p.type, p.action, p.priority, p.state, p.forced,"
          + " p.attempts, p.trouble, p.received_at, p.held_until,"
          + " p.state = 0 AND s.until >= UTC_TIMESTAMP(6) AND p.seq < l.first_seq + "
          + AT_ONCE
          + " AS working FROM sync_pending p JOIN sync_batch b ON b.id = p.transaction_id"
          + " LEFT JOIN sync_lane l ON l.device_id = p.device_id"
          + " LEFT JOIN sync_lease s ON s.device_id = p.device_id WHERE TRUE";
  private static final String WAITS = "SELECT seq, kind, awaited FROM sync_wait WHERE seq IN ";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** How an operation in the queue is getting on. */
  public enum State {
    PENDING,
    HELD,
    PROCESSING
  }

  /** Which operations; null for no condition. {@code after}: only those behind that number. */
  public record Filter(
      UUID id,
      UUID transactionId,
      UUID deviceId,
      UUID userId,
      UUID documentId,
      Boolean held,
      Priority priority,
      String type,
      Long after) {
    public static Filter heldOf(UUID transactionId) {
      return new Filter(null, transactionId, null, null, null, true, null, null, null);
    }
  }

  /** An operation in the queue. */
  public record Listed(
      long seq,
      UUID id,
      Origin origin,
      Subject subject,
      Priority priority,
      State state,
      boolean forced,
      int attempts,
      String trouble,
      Instant receivedAt,
      Instant heldUntil) {}

  /** Where an operation comes from. */
  public record Origin(UUID deviceId, UUID userId, UUID transactionId, UUID batchId) {}

  /** What an operation waits for. */
  public record Waits(List<UUID> operations, UUID entityId) {
    public static final Waits NONE = new Waits(List.of(), null);
  }

  /** In the order of their coming. */
  public List<Listed> find(Filter filter, int most) {
    var query =
        new Conditions(LISTED)
            .and("p.id = ?", Uuids.bytes(filter.id()))
            .and("p.transaction_id = ?", Uuids.bytes(filter.transactionId()))
            .and("p.device_id = ?", Uuids.bytes(filter.deviceId()))
            .and("b.user_id = ?", Uuids.bytes(filter.userId()))
            .and("p.document_id = ?", Uuids.bytes(filter.documentId()))
            .and("p.state = ?", filter.held() == null ? null : filter.held() ? 1 : 0)
            .and("p.priority = ?", filter.priority() == null ? null : filter.priority().ordinal())
            .and("p.type = ?", filter.type())
            .and("p.seq > ?", filter.after())
            .then(" ORDER BY p.seq LIMIT " + most);
    try (var connection = database.getConnection()) {
      return query.read(connection, PendingListStore::listed);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Listed listed(ResultSet row) throws SQLException {
    var held = row.getInt("state") == PendingStore.HELD;
    var state = row.getBoolean("working") ? State.PROCESSING : State.PENDING;
    var action = row.getObject("action");
    return new Listed(
        row.getLong("seq"),
        Sql.id(row, "id"),
        new Origin(
            Sql.id(row, "device_id"),
            Sql.id(row, "user_id"),
            Sql.id(row, "transaction_id"),
            Sql.id(row, "batch_id")),
        new Subject(
            Sql.id(row, "op_id"),
            Sql.id(row, "document_id"),
            Sql.id(row, "entity_id"),
            row.getString("type"),
            action == null ? null : Action.values()[((Number) action).intValue()]),
        Priority.values()[row.getInt("priority")],
        held ? State.HELD : state,
        row.getBoolean("forced"),
        row.getInt("attempts"),
        row.getString("trouble"),
        Sql.instant(row, "received_at"),
        Sql.instant(row, "held_until"));
  }

  /** What operations wait for, by their numbers; those that wait for nothing are not in it. */
  public Map<Long, Waits> waits(Collection<Long> numbers) {
    var operations = new HashMap<Long, List<UUID>>();
    var entities = new HashMap<Long, UUID>();
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var list = List.copyOf(numbers);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(WAITS + Sql.idList(list.size()))) {
      Sql.setNumberList(statement, 1, list);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var awaited = Uuids.fromBytes(rows.getBytes(3));
          var of = operations.computeIfAbsent(rows.getLong(1), seq -> new ArrayList<>());
          if (rows.getInt(2) == WaitStore.ENTITY) {
            entities.put(rows.getLong(1), awaited);
          } else {
            of.add(awaited);
          }
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
    var waits = new HashMap<Long, Waits>();
    operations.forEach((seq, of) -> waits.put(seq, new Waits(of, entities.get(seq))));
    return waits;
  }
}
