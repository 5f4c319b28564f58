package org.cairn.conflict.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Conditions.RowReader;
import org.cairn.domain.store.StoreFailure;

/** Open conflicts of the same type, kind, clashing places and cause. */
@ApplicationScoped
public class SimilarStore {
  private static final String SIMILAR =
      "SELECT s.id FROM conflict_conflict c JOIN conflict_conflict s"
          + " ON s.status = 'OPEN' AND s.likeness = c.likeness AND s.id <> c.id"
          + " WHERE c.id = ? ORDER BY s.id LIMIT ?";
  private static final String GROUPS =
      "SELECT g.conflicts, g.oldest, c.id, c.type_id, e.kind, e.clashes, e.suggestion_reason"
          + " FROM (SELECT COUNT(*) AS conflicts, MIN(opened_at) AS oldest, MIN(id) AS example"
          + " FROM conflict_conflict WHERE status = 'OPEN' AND likeness IS NOT NULL"
          + " GROUP BY likeness ORDER BY conflicts DESC, oldest LIMIT ?) g"
          + " JOIN conflict_conflict c ON c.id = g.example"
          + " JOIN conflict_edit e ON e.id ="
          + " (SELECT MIN(f.id) FROM conflict_edit f WHERE f.conflict_id = c.id)"
          + " ORDER BY g.conflicts DESC, g.oldest";

  /** Whether several edits want the same kind of thing: all delete or none, all move or none. */
  private static final String MEMBERS =
      "SELECT s.document_id, MIN(e.server_version) AS first_met, MAX(e.server_version) AS last_met,"
          + " COUNT(DISTINCT e.device IS NULL, e.wanted_entity_id IS NULL) AS wants"
          + " FROM (SELECT o.id, o.document_id FROM conflict_conflict c JOIN conflict_conflict o"
          + " ON o.status = 'OPEN' AND o.likeness = c.likeness"
          + " WHERE c.id = ? ORDER BY o.id LIMIT ?) s"
          + " JOIN conflict_edit e ON e.conflict_id = s.id GROUP BY s.id, s.document_id";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * Open conflicts that are similar.
   *
   * @param example one of them
   * @param reason why its first edit waits, in words
   */
  public record Group(
      int conflicts,
      Instant oldest,
      UUID example,
      int typeId,
      ConflictKind kind,
      List<String> clashes,
      String reason) {}

  /**
   * An open conflict of a group.
   *
   * @param metVersion the document's version that its edits met; 0 where they met several
   * @param isMixed whether its edits don't want the same kind of thing
   */
  public record Member(UUID documentId, int metVersion, boolean isMixed) {}

  /** The oldest of a group, the example among them. */
  public List<Member> members(UUID example, int most) {
    return read(MEMBERS, example, most, SimilarStore::member);
  }

  private static Member member(ResultSet row) throws SQLException {
    int first = row.getInt("first_met");
    int met = first == row.getInt("last_met") ? first : 0;
    return new Member(Columns.id(row, "document_id"), met, row.getInt("wants") > 1);
  }

  /** Oldest first, without the conflict itself. */
  public List<UUID> similar(UUID conflictId, int most) {
    return read(SIMILAR, conflictId, most, row -> Columns.id(row, "id"));
  }

  private <T> List<T> read(String query, UUID conflictId, int most, RowReader<T> reader) {
    var found = new ArrayList<T>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(conflictId));
      statement.setInt(2, most);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** The largest first. */
  public List<Group> groups(int most) {
    var found = new ArrayList<Group>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(GROUPS)) {
      statement.setInt(1, most);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(group(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        row.getInt("conflicts"),
        Columns.instant(row, "oldest"),
        Columns.id(row, "id"),
        row.getInt("type_id"),
        ConflictKind.valueOf(row.getString("kind")),
        Columns.pointers(row.getBytes("clashes")),
        row.getString("suggestion_reason"));
  }
}
