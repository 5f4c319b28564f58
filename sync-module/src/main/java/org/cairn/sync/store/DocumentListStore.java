package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_head} as lists in the order of ids. */
@ApplicationScoped
public class DocumentListStore {
  private static final int IDS_AT_ONCE = 500;

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * Which documents.
   *
   * @param typeIds versions of types, empty for all
   * @param deleted whether to find deleted ones instead
   * @param after ids behind this one, null for the beginning
   */
  public record Wanted(Collection<Integer> typeIds, boolean deleted, UUID after) {}

  /** The next ids of all documents that match. */
  public List<UUID> all(Wanted wanted, int most) {
    return read("", List.of(), wanted, most);
  }

  /**
   * The next ids of documents of some entities. Finds them by entity, through a key that holds all
   * that is asked: it costs what these entities have, however much others have.
   */
  public List<UUID> ofEntities(Collection<UUID> entityIds, Wanted wanted, int most) {
    var entities = new ArrayList<>(entityIds);
    var found = new ArrayList<UUID>();
    for (int from = 0; from < entities.size(); from += IDS_AT_ONCE) {
      var part = entities.subList(from, Math.min(entities.size(), from + IDS_AT_ONCE));
      var index = "FORCE INDEX (sync_head_entity) ";
      found.addAll(read(index, part, wanted, most));
    }
    return found.stream().sorted(Uuids.BYTE_ORDER).limit(most).toList();
  }

  private List<UUID> read(String index, List<UUID> entities, Wanted wanted, int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query(index, entities, wanted))) {
      int at = Sql.setIds(statement, 1, entities);
      if (wanted.after() != null) {
        statement.setBytes(at++, Uuids.bytes(wanted.after()));
      }
      statement.setInt(at, most);
      var ids = new ArrayList<UUID>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(Uuids.fromBytes(rows.getBytes(1)));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static String query(String index, List<UUID> entities, Wanted wanted) {
    return "SELECT id FROM sync_head "
        + index
        + (wanted.deleted() ? "WHERE size = 0" : "WHERE size > 0")
        + (entities.isEmpty() ? "" : " AND entity_id IN " + Sql.places(entities.size()))
        + (wanted.typeIds().isEmpty() ? "" : " AND type_id IN " + Sql.list(wanted.typeIds()))
        + (wanted.after() == null ? "" : " AND id > ?")
        + " ORDER BY id LIMIT ?";
  }
}
