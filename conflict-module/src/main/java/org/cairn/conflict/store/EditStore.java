package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.ConflictingEdit.Contents;
import org.cairn.domain.conflict.ConflictingEdit.Proposal;
import org.cairn.domain.conflict.Holding;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.WaitingEdit;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.KeptJson;
import org.cairn.domain.store.StoreFailure;

/**
 * Reads the table {@code conflict_edit}. Contents come with their edit while that is little; what
 * is more is read when it is asked for.
 */
@ApplicationScoped
public class EditStore {
  private static final String CONTENTS =
      "COALESCE(LENGTH(e.base), 0) + COALESCE(LENGTH(e.device), 0)"
          + " + COALESCE(LENGTH(e.suggestion), 0)";
  private static final String SIZE =
      CONTENTS + " + LENGTH(e.fields) + COALESCE(LENGTH(e.clashes), 0)";

  private static final String HELD =
      "SELECT c.document_id, COUNT(*), SUM("
          + SIZE
          + ") FROM conflict_conflict c JOIN conflict_edit e ON e.conflict_id = c.id"
          + " WHERE c.status = 'OPEN' AND c.document_id IN ";
  private static final String HELD_BY =
      "SELECT COALESCE(SUM(" + SIZE + "), 0) FROM conflict_edit e WHERE e.conflict_id = ?";

  private static final String OF_DEVICE =
      "SELECT c.document_id, e.op_id, e.base_version, e.server_version, e.updated_at"
          + " FROM conflict_conflict c JOIN conflict_edit e ON e.conflict_id = c.id"
          + " WHERE e.device_id = ? AND c.document_id IN ";

  /** Bytes of contents of one edit, and of a conflict together, that are read with it. */
  private static final int SMALL_EDIT = 65_536;

  private static final int SMALL_CONFLICT = 1_000_000;

  private static final String COLUMNS =
      "SELECT e.id, e.conflict_id, e.device_id, e.op_id, e.author_id, e.document_id, e.type_id,"
          + " e.entity_id, e.wanted_entity_id, e.kind, e.fields, e.clashes, e.base_version,"
          + " e.server_version, e.updated_at, e.received_at, e.skew_millis, e.suggested,"
          + " e.suggestion_reason";
  private static final String WHOLE = COLUMNS + all("e.%1$s, LENGTH(e.%1$s)");
  private static final String SMALL =
      COLUMNS + all("IF(" + CONTENTS + " <= " + SMALL_EDIT + ", e.%1$s, NULL), LENGTH(e.%1$s)");
  private static final String WITHOUT = COLUMNS + all("NULL, LENGTH(e.%1$s)");

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * @param columns for a content and its length
   */
  private static String all(String columns) {
    var text = new StringBuilder();
    for (var column : List.of("base", "device", "suggestion")) {
      var named = columns.formatted(column).replace(", LENGTH", " AS " + column + ", LENGTH");
      text.append(", ").append(named).append(" AS ").append(column).append("_bytes");
    }
    return text + " FROM conflict_edit e WHERE ";
  }

  /** How many bytes a conflict holds; 0 for an unknown one. */
  public long sizeOf(UUID conflictId) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(HELD_BY)) {
      statement.setBytes(1, Uuids.bytes(conflictId));
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The edits of a conflict, in the order in which they came. */
  public List<ConflictingEdit> of(UUID conflictId) {
    var columns = sizeOf(conflictId) <= SMALL_CONFLICT ? WHOLE : WITHOUT;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(columns + "e.conflict_id = ? ORDER BY e.id")) {
      statement.setBytes(1, Uuids.bytes(conflictId));
      return read(statement).stream().map(WaitingEdit::edit).toList();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Those that operations of a device brought, by operation. */
  public Map<UUID, WaitingEdit> byOperations(UUID deviceId, Collection<UUID> opIds) {
    var query = SMALL + "e.device_id = ? AND e.op_id IN " + places(opIds.size());
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      setIds(statement, 2, opIds);
      var found = new HashMap<UUID, WaitingEdit>();
      read(statement).forEach(one -> found.put(one.edit().source().opId(), one));
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** How much the open conflict of each document holds, where there is one. */
  public Map<UUID, Holding> held(Collection<UUID> documentIds) {
    var query = HELD + places(documentIds.size()) + " GROUP BY c.document_id";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      setIds(statement, 1, documentIds);
      var found = new HashMap<UUID, Holding>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var holding = new Holding(rows.getInt(2), rows.getLong(3));
          found.put(Uuids.fromBytes(rows.getBytes(1)), holding);
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Edits of a device that are part of conflicts about documents, as they came, by document. */
  public Map<UUID, List<KeptEdit>> ofDocuments(UUID deviceId, Collection<UUID> documentIds) {
    var query = OF_DEVICE + places(documentIds.size()) + " ORDER BY e.id";
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      setIds(statement, 2, documentIds);
      var found = new HashMap<UUID, List<KeptEdit>>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var documentId = Columns.id(rows, "document_id");
          found.computeIfAbsent(documentId, id -> new ArrayList<>()).add(keptEdit(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static KeptEdit keptEdit(ResultSet row) throws SQLException {
    return new KeptEdit(
        Columns.id(row, "op_id"),
        row.getInt("base_version"),
        row.getInt("server_version"),
        Columns.instant(row, "updated_at"));
  }

  private static String places(int count) {
    return "(" + "?, ".repeat(count - 1) + "?)";
  }

  private static void setIds(PreparedStatement statement, int first, Collection<UUID> ids)
      throws SQLException {
    int place = first;
    for (var id : ids) {
      statement.setBytes(place++, Uuids.bytes(id));
    }
  }

  private List<WaitingEdit> read(PreparedStatement statement) throws SQLException {
    var found = new ArrayList<WaitingEdit>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(new WaitingEdit(Columns.id(rows, "conflict_id"), edit(rows)));
      }
    }
    return found;
  }

  private ConflictingEdit edit(ResultSet row) throws SQLException {
    var wanted = Columns.id(row, "wanted_entity_id");
    var entity = Columns.id(row, "entity_id");
    return new ConflictingEdit(
        Columns.id(row, "document_id"),
        row.getInt("type_id"),
        entity,
        wanted == null ? entity : wanted,
        ConflictKind.valueOf(row.getString("kind")),
        Columns.pointers(row.getBytes("fields")),
        Columns.pointers(row.getBytes("clashes")),
        row.getInt("base_version"),
        row.getInt("server_version"),
        new Contents(kept(row, "base"), kept(row, "device"), proposal(row)),
        source(row));
  }

  private static ConflictingEdit.Source source(ResultSet row) throws SQLException {
    return new ConflictingEdit.Source(
        Columns.id(row, "device_id"),
        Columns.id(row, "op_id"),
        Columns.id(row, "author_id"),
        Columns.instant(row, "updated_at"),
        Columns.instant(row, "received_at"),
        row.getInt("skew_millis"));
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        Resolution.valueOf(row.getString("suggested")),
        kept(row, "suggestion"),
        row.getString("suggestion_reason"));
  }

  /** Null where there is none. */
  private KeptJson kept(ResultSet row, String column) throws SQLException {
    long length = row.getLong(column + "_bytes");
    if (row.wasNull()) {
      return null;
    }
    var content = row.getBytes(column);
    return content == null
        ? new StoredJson(database, row.getLong("id"), column, length)
        : KeptJson.of(content);
  }
}
