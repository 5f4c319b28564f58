package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.FeedStore.Stretch;

/** What a user no longer sees: documents of a withdrawn entity, and such as moved away. */
@ApplicationScoped
public class GoneStore {
  private static final String NOW =
      "h.id, h.entity_id, h.seq, h.entered, h.type_id, h.version, h.size";
  private static final String OF_ENTITY =
      "SELECT h.seq, h.entity_id, h.entered, "
          + NOW
          + " FROM sync_head h FORCE INDEX (sync_head_entity)"
          + " WHERE h.entity_id = ? AND h.seq > ? AND h.entered <= ?"
          + " AND (h.size > 0 OR h.seq > ?)";
  private static final String IN_ORDER = " ORDER BY h.seq LIMIT ?";
  private static final String MOVED =
      "SELECT d.seq, d.entity_id, d.entered, "
          + NOW
          + " FROM sync_departure d JOIN sync_head h ON h.id = d.document_id"
          + " WHERE d.seq > ? AND d.seq <= ? ORDER BY d.seq";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource database;

  /**
   * A document that a device may hold and no longer should.
   *
   * @param sequence its place among those of the same question
   * @param left the entity by which the user saw it
   * @param came the sequence with which it had come to that entity, or an earlier one
   */
  public record Gone(long sequence, UUID left, long came, Whereabouts now) {}

  /**
   * What became of a document since.
   *
   * @param sequence of its latest change, which may lie behind what is told now
   * @param entered the sequence with which it came to this entity
   */
  public record Whereabouts(
      UUID documentId,
      UUID entityId,
      long sequence,
      long entered,
      int typeId,
      int version,
      boolean deleted) {}

  /**
   * Which documents of a withdrawn entity to name.
   *
   * @param enteredBy the place of the withdrawal: what came to the entity later was never seen
   * @param deletedAfter the place of the first grant: what was deleted before was never seen
   * @param types the names of the types asked for, null for all
   */
  public record Withdrawn(UUID entityId, long enteredBy, long deletedAfter, Set<String> types) {}

  /**
   * Documents of a withdrawn entity behind a place. Has no upper end: one that changes while a
   * withdrawal is being told must not slip through.
   */
  public List<Gone> ofEntity(Withdrawn withdrawn, long after, int most) {
    var types = withdrawn.types() == null ? Set.<String>of() : withdrawn.types();
    var query = OF_ENTITY + (types.isEmpty() ? "" : ofTypes(types.size())) + IN_ORDER;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setBytes(1, Uuids.bytes(withdrawn.entityId()));
      statement.setLong(2, after);
      statement.setLong(3, withdrawn.enteredBy());
      statement.setLong(4, withdrawn.deletedAfter());
      int place = 5;
      for (var type : types) {
        statement.setString(place++, type);
      }
      statement.setInt(place, most);
      return read(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * By name, in the same statement: a document that changes meanwhile may be of a version that was
   * saved meanwhile.
   */
  private static String ofTypes(int count) {
    return " AND h.type_id IN (SELECT t.id FROM sync_type t WHERE t.name IN "
        + Sql.places(count)
        + ")";
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
        var left = Uuids.fromBytes(rows.getBytes(2));
        gone.add(new Gone(rows.getLong(1), left, rows.getLong(3), whereabouts(rows)));
      }
    }
    return gone;
  }

  private static Whereabouts whereabouts(ResultSet row) throws SQLException {
    return new Whereabouts(
        Uuids.fromBytes(row.getBytes(4)),
        Uuids.fromBytes(row.getBytes(5)),
        row.getLong(6),
        row.getLong(7),
        row.getInt(8),
        row.getInt(9),
        row.getInt(10) == 0);
  }
}
