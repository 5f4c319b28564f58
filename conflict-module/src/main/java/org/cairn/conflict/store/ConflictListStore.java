package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Wait;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** Lists conflicts without the contents that they are about. */
@ApplicationScoped
public class ConflictListStore {
  private static final String SELECT =
      "SELECT c.id, c.document_id, c.type_id, c.entity_id, c.opened_at, c.resolution,"
          + " c.decided_at, c.decided_by, c.result_version, c.reason, c.note,"
          + " c.waits_since, c.escalated_at, e.kind, e.fields,"
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
   * @param escalated whether they wait, or waited, too long
   * @param openedFrom inclusive
   * @param openedBefore exclusive
   */
  public record Filter(
      String status,
      Boolean automatic,
      Boolean escalated,
      Collection<Integer> typeIds,
      UUID documentId,
      UUID entityId,
      Instant openedFrom,
      Instant openedBefore,
      OfAnEdit edit) {

    /** All of some versions of types. */
    public static Filter ofTypes(Collection<Integer> typeIds) {
      var any = new OfAnEdit(null, null, null, null);
      return new Filter(null, null, null, typeIds, null, null, null, null, any);
    }

    /** The same with another condition on edits. */
    public Filter with(OfAnEdit other) {
      return new Filter(
          status,
          automatic,
          escalated,
          typeIds,
          documentId,
          entityId,
          openedFrom,
          openedBefore,
          other);
    }
  }

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
      Wait waiting,
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
    var query =
        new Conditions(SELECT)
            .and("c.status = ?", filter.status())
            .and("c.document_id = ?", Uuids.bytes(filter.documentId()))
            .and("c.entity_id = ?", Uuids.bytes(filter.entityId()))
            .and("c.opened_at >= ?", Times.text(filter.openedFrom()))
            .and("c.opened_at < ?", Times.text(filter.openedBefore()))
            .and("c.id < ?", Uuids.bytes(before))
            .andOneOf("c.type_id", filter.typeIds());
    if (filter.automatic() != null) {
      query.then(" AND c.status = 'DECIDED' AND c.decided_by IS ");
      query.then(filter.automatic() ? "NULL" : "NOT NULL");
    }
    if (filter.escalated() != null) {
      query.then(" AND c.escalated_at IS " + (filter.escalated() ? "NOT NULL" : "NULL"));
    }
    andOfAnEdit(query, filter.edit());
    query.then(" ORDER BY c.id DESC LIMIT " + most);
    try (var connection = database.getConnection()) {
      return query.read(connection, ConflictListStore::summary);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void andOfAnEdit(Conditions query, OfAnEdit edit) {
    if (edit.kind() == null
        && edit.field() == null
        && edit.deviceId() == null
        && edit.authorId() == null) {
      return;
    }
    query
        .then(OF_AN_EDIT)
        .and("x.kind = ?", edit.kind() == null ? null : edit.kind().name())
        .and("x.device_id = ?", Uuids.bytes(edit.deviceId()))
        .and("x.author_id = ?", Uuids.bytes(edit.authorId()));
    if (edit.field() != null) {
      // The columns hold JSON arrays of pointers; one is looked for with its quotes.
      var quoted = new String(WireJson.write(edit.field()), StandardCharsets.UTF_8);
      var open = quoted.substring(0, quoted.length() - 1);
      query
          .and("(LOCATE(?, x.fields) > 0", quoted)
          .or("LOCATE(?, x.fields) > 0", open + "/")
          .or("LOCATE(?, x.clashes) > 0", quoted)
          .or("LOCATE(?, x.clashes) > 0)", open + "/");
    }
    query.then(")");
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        Columns.id(row, "id"),
        Columns.id(row, "document_id"),
        row.getInt("type_id"),
        Columns.id(row, "entity_id"),
        Columns.instant(row, "opened_at"),
        new Wait(Columns.instant(row, "waits_since"), Columns.instant(row, "escalated_at")),
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
