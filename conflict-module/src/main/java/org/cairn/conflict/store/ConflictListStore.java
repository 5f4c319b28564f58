package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** Lists conflicts without the contents that they are about. */
@ApplicationScoped
public class ConflictListStore {
  private static final String SELECT =
      "SELECT c.id, c.document_id, c.type_id, c.entity_id, c.opened_at, c.resolution,"
          + " c.decided_at, c.decided_by, c.result_version, c.reason, c.note, e.kind, e.fields,"
          + " e.clashes, e.device_id, e.author_id, e.updated_at, e.suggested,"
          + " (SELECT COUNT(*) FROM conflict_edit n WHERE n.conflict_id = c.id) AS edits"
          + " FROM conflict_conflict c JOIN conflict_edit e ON e.id ="
          + " (SELECT MIN(f.id) FROM conflict_edit f WHERE f.conflict_id = c.id) WHERE 1 = 1";
  private static final String OF_AN_EDIT =
      " AND EXISTS (SELECT 1 FROM conflict_edit x WHERE x.conflict_id = c.id";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * Which conflicts; null, or an empty list, for all.
   *
   * @param status OPEN or DECIDED
   * @param automatic whether the terms of a type decided
   * @param openedFrom inclusive
   * @param openedBefore exclusive
   */
  public record Filter(
      String status,
      Boolean automatic,
      Collection<Integer> typeIds,
      UUID documentId,
      UUID entityId,
      Instant openedFrom,
      Instant openedBefore,
      OfAnEdit edit) {}

  /**
   * What one of the edits has to be.
   *
   * @param field a JSON pointer at which, or below which, it clashes or differs
   */
  public record OfAnEdit(ConflictKind kind, String field, UUID deviceId, UUID authorId) {}

  /**
   * A conflict in a list.
   *
   * @param kind and what follows it up to {@code suggested}: of the first edit
   * @param decidedBy null while it is open, and where the terms of its type decided
   */
  public record Summary(
      UUID id,
      UUID documentId,
      int typeId,
      UUID entityId,
      Instant openedAt,
      ConflictKind kind,
      List<String> fields,
      List<String> clashes,
      UUID deviceId,
      UUID authorId,
      Instant updatedAt,
      Resolution suggested,
      int edits,
      Resolution resolution,
      Instant decidedAt,
      UUID decidedBy,
      Integer resultVersion,
      String reason,
      String note) {}

  /**
   * Newest first.
   *
   * @param before only older ones than that, or null
   */
  public List<Summary> find(Filter filter, UUID before, int most) {
    var query = new StringBuilder(SELECT);
    var values = new ArrayList<Object>();
    and(query, values, " AND c.status = ?", filter.status());
    and(query, values, " AND c.document_id = ?", Uuids.bytes(filter.documentId()));
    and(query, values, " AND c.entity_id = ?", Uuids.bytes(filter.entityId()));
    and(query, values, " AND c.opened_at >= ?", Times.text(filter.openedFrom()));
    and(query, values, " AND c.opened_at < ?", Times.text(filter.openedBefore()));
    and(query, values, " AND c.id < ?", Uuids.bytes(before));
    if (filter.automatic() != null) {
      query.append(" AND c.status = 'DECIDED' AND c.decided_by IS ");
      query.append(filter.automatic() ? "NULL" : "NOT NULL");
    }
    if (!filter.typeIds().isEmpty()) {
      var ids = filter.typeIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
      query.append(" AND c.type_id IN (").append(ids).append(')');
    }
    andOfAnEdit(query, values, filter.edit());
    query.append(" ORDER BY c.id DESC LIMIT ").append(most);
    return read(query.toString(), values);
  }

  private static void andOfAnEdit(StringBuilder query, List<Object> values, OfAnEdit edit) {
    var conditions = new StringBuilder();
    var kind = edit.kind() == null ? null : edit.kind().name();
    and(conditions, values, " AND x.kind = ?", kind);
    and(conditions, values, " AND x.device_id = ?", Uuids.bytes(edit.deviceId()));
    and(conditions, values, " AND x.author_id = ?", Uuids.bytes(edit.authorId()));
    if (edit.field() != null) {
      // The columns hold JSON arrays of pointers; one is looked for with its quotes.
      var quoted = new String(WireJson.write(edit.field()), StandardCharsets.UTF_8);
      var open = quoted.substring(0, quoted.length() - 1);
      conditions.append(
          " AND (LOCATE(?, x.fields) > 0 OR LOCATE(?, x.fields) > 0"
              + " OR LOCATE(?, x.clashes) > 0 OR LOCATE(?, x.clashes) > 0)");
      values.addAll(List.of(quoted, open + "/", quoted, open + "/"));
    }
    if (conditions.length() > 0) {
      query.append(OF_AN_EDIT).append(conditions).append(')');
    }
  }

  private static void and(
      StringBuilder query, List<Object> values, String condition, Object value) {
    if (value != null) {
      query.append(condition);
      values.add(value);
    }
  }

  private List<Summary> read(String query, List<Object> values) {
    var found = new ArrayList<Summary>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(summary(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        Columns.id(row, "id"),
        Columns.id(row, "document_id"),
        row.getInt("type_id"),
        Columns.id(row, "entity_id"),
        Columns.instant(row, "opened_at"),
        ConflictKind.valueOf(row.getString("kind")),
        Columns.pointers(row.getBytes("fields")),
        Columns.pointers(row.getBytes("clashes")),
        Columns.id(row, "device_id"),
        Columns.id(row, "author_id"),
        Columns.instant(row, "updated_at"),
        Resolution.valueOf(row.getString("suggested")),
        row.getInt("edits"),
        Resolution.valueOf(row.getString("resolution")),
        Columns.instant(row, "decided_at"),
        Columns.id(row, "decided_by"),
        row.getObject("result_version", Integer.class),
        row.getString("reason"),
        row.getString("note"));
  }
}
