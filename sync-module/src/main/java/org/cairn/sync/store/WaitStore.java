package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_wait}: what held operations wait for. */
@ApplicationScoped
public class WaitStore {
  static final int BEFORE = 0;
  static final int ENTITY = 1;
  static final int PARENT = 2;

  private static final ManyInserts INSERT =
      new ManyInserts("INSERT INTO sync_wait (seq, kind, awaited, device_id)", 4, "");
  private static final String FORGET = "DELETE FROM sync_wait WHERE seq IN ";
  private static final String OF_OPERATIONS =
      "SELECT DISTINCT seq FROM sync_wait WHERE device_id = ? AND kind <> 1 AND awaited IN ";
  private static final String OF_ENTITY =
      "SELECT w.seq, w.device_id FROM sync_wait w JOIN sync_pending p ON p.seq = w.seq"
          + " JOIN sync_batch b ON b.id = p.transaction_id"
          + " WHERE b.user_id = ? AND w.kind = 1 AND w.awaited IN ";

  /**
   * What a device has in the queue of some documents, or by some names, and what that waits for.
   */
  private static final String UNFINISHED =
      "SELECT p.seq, p.id, p.op_id, p.prev_op_id, p.document_id, w.kind, w.awaited"
          + " FROM sync_pending p"
          + " LEFT JOIN sync_wait w ON w.seq = p.seq"
          + " WHERE p.device_id = ? AND p.%s IN ";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * An operation in the queue, and what it waits for.
   *
   * @param prevOpId the edit that it comes after, or null
   * @param waitsFor operations of the same device
   * @param entities at most one
   */
  public record Unfinished(
      long seq,
      UUID id,
      UUID opId,
      UUID prevOpId,
      UUID documentId,
      Set<UUID> waitsFor,
      Set<UUID> entities) {
    public Unfinished(long seq, UUID id, UUID opId, UUID prevOpId, UUID documentId) {
      this(seq, id, opId, prevOpId, documentId, new HashSet<>(), new HashSet<>());
    }
  }

  private record Row(long seq, int kind, UUID awaited, UUID deviceId) {}

  /** Numbers of operations in the queue by their ids. */
  public Map<UUID, Long> numbers(Collection<UUID> ids) {
    var found = new HashMap<UUID, Long>();
    if (ids.isEmpty()) {
      return found;
    }
    var query = "SELECT id, seq FROM sync_pending WHERE id IN " + Sql.idList(ids.size());
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      Sql.setIdList(statement, 1, ids);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.put(Uuids.fromBytes(rows.getBytes(1)), rows.getLong(2));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Says what operations of a device wait for, instead of what was said before. */
  public void put(UUID deviceId, Map<Long, Held> waits) {
    var rows = new ArrayList<Row>();
    waits.forEach(
        (seq, held) -> {
          held.before().stream()
              .distinct()
              .forEach(opId -> rows.add(new Row(seq, BEFORE, opId, deviceId)));
          held.parents().stream()
              .distinct()
              .forEach(opId -> rows.add(new Row(seq, PARENT, opId, deviceId)));
          if (held.entityId() != null) {
            rows.add(new Row(seq, ENTITY, held.entityId(), deviceId));
          }
        });
    forget(waits.keySet());
    try (var connection = database.getConnection()) {
      INSERT.write(connection, rows, WaitStore::set);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void set(PreparedStatement statement, int at, Row row) throws SQLException {
    statement.setLong(at, row.seq());
    statement.setInt(at + 1, row.kind());
    statement.setBytes(at + 2, Uuids.bytes(row.awaited()));
    statement.setBytes(at + 3, Uuids.bytes(row.deviceId()));
  }

  /** They wait for nothing any more. */
  public void forget(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    var list = List.copyOf(numbers);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FORGET + Sql.idList(list.size()))) {
      Sql.setNumberList(statement, 1, list);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Numbers of a device's operations that wait for one of these. */
  public Set<Long> waitingFor(UUID deviceId, Collection<UUID> opIds) {
    var found = new HashSet<Long>();
    if (opIds.isEmpty()) {
      return found;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OF_OPERATIONS + Sql.idList(opIds.size()))) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      Sql.setIdList(statement, 2, opIds);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Numbers of operations of a user that wait for one of these entities, by device. */
  public Map<UUID, Set<Long>> waitingForEntity(UUID userId, Collection<UUID> entityIds) {
    var found = new HashMap<UUID, Set<Long>>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OF_ENTITY + Sql.idList(entityIds.size()))) {
      statement.setBytes(1, Uuids.bytes(userId));
      Sql.setIdList(statement, 2, entityIds);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(Uuids.fromBytes(rows.getBytes(2)), device -> new HashSet<>())
              .add(rows.getLong(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** What a device has in the queue of these documents, and by these names; by its number. */
  public Map<Long, Unfinished> unfinished(
      UUID deviceId, Collection<UUID> documentIds, Collection<UUID> opIds) {
    var found = new HashMap<Long, Unfinished>();
    read(deviceId, "document_id", documentIds, found);
    read(deviceId, "op_id", opIds, found);
    return found;
  }

  private void read(
      UUID deviceId, String column, Collection<UUID> ids, Map<Long, Unfinished> found) {
    if (ids.isEmpty()) {
      return;
    }
    var query = UNFINISHED.formatted(column) + Sql.idList(ids.size());
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      Sql.setIdList(statement, 2, ids);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var one =
              new Unfinished(
                  rows.getLong("seq"),
                  Sql.id(rows, "id"),
                  Sql.id(rows, "op_id"),
                  Sql.id(rows, "prev_op_id"),
                  Sql.id(rows, "document_id"));
          var known = found.computeIfAbsent(one.seq(), seq -> one);
          var awaited = Sql.id(rows, "awaited");
          if (awaited != null) {
            (rows.getInt("kind") == ENTITY ? known.entities() : known.waitsFor()).add(awaited);
          }
        }
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
