package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Verification;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_head}. Plain statements: it is on the path of each push. */
@ApplicationScoped
public class HeadStore {
  private static final String COLUMNS =
      "id, seq, revision_id, version, type_id, entity_id, fingerprint, size, verification";
  private static final ManyInserts INSERT =
      new ManyInserts("INSERT INTO sync_head (" + COLUMNS + ")", 9, "");

  /** Nothing is sent twice: all that a head holds is in its document's latest revision. */
  private static final String REPLACE =
      "UPDATE sync_revision r STRAIGHT_JOIN sync_head h ON h.id = r.document_id"
          + " SET h.entered = IF(h.entity_id = r.entity_id, h.entered, r.id + ?),"
          + " h.seq = r.id + ?, h.revision_id = r.id, h.version = r.version,"
          + " h.type_id = r.type_id, h.entity_id = r.entity_id,"
          + " h.fingerprint = r.fingerprint, h.size = COALESCE(LENGTH(r.content), 0),"
          + " h.verification = r.verification WHERE r.id IN ";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * Locks the heads that exist until the transaction ends.
   *
   * @param ids in byte order, so that two batches never wait for each other
   */
  public Map<UUID, Head> lock(SortedSet<UUID> ids) {
    return read(ids, " FOR UPDATE");
  }

  public Map<UUID, Head> find(Collection<UUID> ids) {
    return read(ids, "");
  }

  private Map<UUID, Head> read(Collection<UUID> ids, String locking) {
    var heads = new HashMap<UUID, Head>();
    if (ids.isEmpty()) {
      return heads;
    }
    var query =
        "SELECT " + COLUMNS + " FROM sync_head WHERE id IN " + Sql.idList(ids.size()) + locking;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      Sql.setIdList(statement, 1, ids);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var head = head(rows);
          heads.put(head.id(), head);
        }
      }
      return heads;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Those of the entities that have documents, deleted ones included.
   *
   * @param before looks only at documents whose latest change comes before this sequence
   */
  public Set<UUID> entitiesWithDocuments(Collection<UUID> entityIds, long before) {
    var found = new HashSet<UUID>();
    var query =
        "SELECT DISTINCT entity_id FROM sync_head WHERE seq < ? AND entity_id IN "
            + Sql.idList(entityIds.size());
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setLong(1, before);
      Sql.setIdList(statement, 2, entityIds);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(Uuids.fromBytes(rows.getBytes(1)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Adds heads of new documents.
   *
   * @throws StoreFailure a duplicate key where one exists already
   */
  public void insert(List<Head> heads) {
    if (heads.isEmpty()) {
      return;
    }
    try (var connection = database.getConnection()) {
      INSERT.write(connection, heads, HeadStore::set);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Overwrites heads that the transaction has locked, from the revisions that it has stored.
   *
   * @param heads all as far from their revision's id to their sequence
   */
  public void replace(List<Head> heads) {
    if (heads.isEmpty()) {
      return;
    }
    var revisionIds = heads.stream().map(Head::revisionId).toList();
    long shift = heads.get(0).sequence() - heads.get(0).revisionId();
    // Each by its number: a range would also lock its neighbour, which another batch is writing.
    var query = REPLACE + Sql.idList(revisionIds.size());
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setLong(1, shift);
      statement.setLong(2, shift);
      Sql.setNumberList(statement, 3, revisionIds);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void set(PreparedStatement statement, int at, Head head) throws SQLException {
    statement.setBytes(at, Uuids.bytes(head.id()));
    statement.setLong(at + 1, head.sequence());
    statement.setLong(at + 2, head.revisionId());
    statement.setInt(at + 3, head.version());
    statement.setInt(at + 4, head.typeId());
    statement.setBytes(at + 5, Uuids.bytes(head.entityId()));
    statement.setLong(at + 6, head.fingerprint());
    statement.setInt(at + 7, head.size());
    statement.setInt(at + 8, head.verification().ordinal());
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        Uuids.fromBytes(row.getBytes(1)),
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        row.getInt(5),
        Uuids.fromBytes(row.getBytes(6)),
        row.getInt(8) == 0,
        row.getLong(7),
        row.getInt(8),
        Verification.of(row.getInt(9)));
  }
}
