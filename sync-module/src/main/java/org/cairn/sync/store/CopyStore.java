package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_head} read from end to end in the order of ids, in parts. */
@ApplicationScoped
public class CopyStore {
  /** Documents at once. In parts, since a statement ends after 30 s and a table has no end. */
  public static final int PART = 20_000;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /** A document that is not deleted. */
  public record Held(UUID id, int typeId, int version, UUID entityId) {}

  /** A stretch of ids; null for no bound. {@code after} is excluded, {@code to} included. */
  public record Ids(UUID after, UUID to) {
    public static final Ids ALL = new Ids(null, null);

    public Ids from(UUID id) {
      return new Ids(id, to);
    }
  }

  /**
   * The next documents, at most {@value #PART}.
   *
   * @param entityIds only of these, found by their key; empty for all
   */
  public List<Held> part(Collection<Integer> typeIds, Collection<UUID> entityIds, Ids ids) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query(typeIds, entityIds, ids))) {
      int at = Sql.setIds(statement, 1, entityIds);
      for (var bound : new UUID[] {ids.after(), ids.to()}) {
        if (bound != null) {
          statement.setBytes(at++, Uuids.bytes(bound));
        }
      }
      return read(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static String query(Collection<Integer> typeIds, Collection<UUID> entityIds, Ids ids) {
    return "SELECT id, type_id, version, entity_id FROM sync_head FORCE INDEX ("
        + (entityIds.isEmpty() ? "PRIMARY" : "sync_head_entity")
        + ") WHERE size > 0 AND type_id IN "
        + Sql.list(typeIds)
        + (entityIds.isEmpty() ? "" : " AND entity_id IN " + Sql.places(entityIds.size()))
        + (ids.after() == null ? "" : " AND id > ?")
        + (ids.to() == null ? "" : " AND id <= ?")
        + (" ORDER BY id LIMIT " + PART);
  }

  private static List<Held> read(PreparedStatement statement) throws SQLException {
    var held = new ArrayList<Held>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        var id = Uuids.fromBytes(rows.getBytes(1));
        var entity = Uuids.fromBytes(rows.getBytes(4));
        held.add(new Held(id, rows.getInt(2), rows.getInt(3), entity));
      }
    }
    return held;
  }
}
