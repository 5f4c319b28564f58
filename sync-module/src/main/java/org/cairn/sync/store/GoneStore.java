package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.FeedStore.Stretch;

/** What a user no longer sees: documents of a withdrawn entity, and such as moved away. */
@ApplicationScoped
public class GoneStore {
  private static final String OF_ENTITY =
      "SELECT seq, id, entity_id, entity_id, type_id, version FROM sync_head"
          + " FORCE INDEX (sync_head_entity) WHERE entity_id = ? AND seq > ? ORDER BY seq LIMIT ?";
  private static final String MOVED =
      "SELECT d.seq, d.document_id, d.entity_id, h.entity_id, h.type_id, h.version"
          + " FROM sync_departure d JOIN sync_head h ON h.id = d.document_id"
          + " WHERE d.seq > ? AND d.seq <= ? ORDER BY d.seq";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * A document that a device may hold and no longer should.
   *
   * @param left the entity by which the user saw it
   * @param now the entity it belongs to
   */
  public record Gone(
      long sequence, UUID documentId, UUID left, UUID now, int typeId, int version) {}

  /**
   * Documents of an entity behind a place. Has no upper end: one that changes while a withdrawal is
   * being told must not slip through.
   */
  public List<Gone> ofEntity(UUID entityId, long after, int most) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OF_ENTITY)) {
      statement.setBytes(1, Uuids.bytes(entityId));
      statement.setLong(2, after);
      statement.setInt(3, most);
      return read(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Documents that moved from one entity to another, whoever saw them. */
  public List<Gone> moved(Stretch stretch) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(MOVED)) {
      statement.setLong(1, stretch.after());
      statement.setLong(2, stretch.to());
      return read(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static List<Gone> read(PreparedStatement statement) throws SQLException {
    var gone = new ArrayList<Gone>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        gone.add(
            new Gone(
                rows.getLong(1),
                Uuids.fromBytes(rows.getBytes(2)),
                Uuids.fromBytes(rows.getBytes(3)),
                Uuids.fromBytes(rows.getBytes(4)),
                rows.getInt(5),
                rows.getInt(6)));
      }
    }
    return gone;
  }
}
