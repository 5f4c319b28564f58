package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.document.Verification;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Conditions;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * The table {@code sync_head} as lists by what stands of documents, each with what its latest
 * revision says about who made it. In the order of the feed: what waits longest comes first.
 */
@ApplicationScoped
public class ApprovalListStore {
  private static final String QUERY =
      "SELECT h.id, h.seq, h.version, h.type_id, h.entity_id, h.verification, r.author_id,"
          + " r.device_id, r.updated_at, r.received_at, r.verification_rule"
          + " FROM sync_head h FORCE INDEX (sync_head_verification)"
          + " STRAIGHT_JOIN sync_revision r ON r.id = h.revision_id WHERE TRUE";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * Which documents; null, or empty, for no condition.
   *
   * @param state what stands of them; never null
   * @param rule by which it was decided when the version was made
   * @param receivedUntil whose version the server had by then
   */
  public record Filter(
      Verification state,
      Collection<Integer> typeIds,
      UUID entityId,
      UUID authorId,
      String rule,
      Instant receivedUntil) {}

  /**
   * A document in the list, without its content.
   *
   * @param sequence its place in the list
   * @param updatedAt when the edit was made, by the device's clock
   */
  public record Listed(
      UUID documentId,
      long sequence,
      int version,
      int typeId,
      UUID entityId,
      Verification state,
      UUID authorId,
      UUID deviceId,
      Instant updatedAt,
      Instant receivedAt,
      String rule) {}

  /**
   * @param after behind which place of the list, 0 for its beginning
   */
  public List<Listed> find(Filter filter, long after, int most) {
    var query =
        new Conditions(QUERY)
            .and("h.verification = ?", filter.state().ordinal())
            .and("h.seq > ?", after)
            .and("h.entity_id = ?", Uuids.bytes(filter.entityId()))
            .and("r.author_id = ?", Uuids.bytes(filter.authorId()))
            .and("r.verification_rule = ?", filter.rule())
            .and("r.received_at <= ?", Times.utc(filter.receivedUntil()))
            .andOneOf("h.type_id", filter.typeIds())
            .then(" ORDER BY h.seq LIMIT " + most);
    try (var connection = database.getConnection()) {
      return query.read(connection, ApprovalListStore::listed);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        Sql.id(row, "id"),
        row.getLong("seq"),
        row.getInt("version"),
        row.getInt("type_id"),
        Sql.id(row, "entity_id"),
        Verification.of(row.getInt("verification")),
        Sql.id(row, "author_id"),
        Sql.id(row, "device_id"),
        Sql.instant(row, "updated_at"),
        Sql.instant(row, "received_at"),
        row.getString("verification_rule"));
  }
}
