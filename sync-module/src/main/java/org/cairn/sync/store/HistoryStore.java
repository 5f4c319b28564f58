package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;
import org.cairn.domain.store.StoreFailure;

/** The table {@code sync_revision} as the history of one document, without any content. */
@ApplicationScoped
public class HistoryStore {
  private static final VersionChain<Version> VERSIONS =
      new VersionChain<>(
          "r.id, r.version, r.type_id, r.entity_id, r.origin, r.device_id, r.op_id, r.author_id,"
              + " r.updated_at, r.received_at, r.verification, r.verification_rule,"
              + " r.content IS NULL AS deleted",
          HistoryStore::version);

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * What is known of a version beside its content.
   *
   * @param revisionId where its content is
   * @param deviceId null where no device was involved
   * @param opId null with the device
   * @param vouched what stands of it today, and the rule that decided when it was made
   */
  public record Version(
      long revisionId,
      int number,
      int typeId,
      UUID entityId,
      Origin origin,
      UUID deviceId,
      UUID opId,
      UUID authorId,
      Instant updatedAt,
      Instant receivedAt,
      Vouched vouched,
      boolean deleted) {}

  /** Versions up to a number, newest first; nothing where there is no such version. */
  public List<Version> upTo(Head head, int number, int most) {
    if (number < 1 || number > head.version()) {
      return List.of();
    }
    try (var connection = database.getConnection()) {
      return VERSIONS.read(connection, head, head.version() - number, most);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong("id"),
        row.getInt("version"),
        row.getInt("type_id"),
        Sql.id(row, "entity_id"),
        Origin.of(row.getInt("origin")),
        Sql.id(row, "device_id"),
        Sql.id(row, "op_id"),
        Sql.id(row, "author_id"),
        Sql.instant(row, "updated_at"),
        Sql.instant(row, "received_at"),
        new Vouched(
            Verification.of(row.getInt("verification")), row.getString("verification_rule")),
        row.getInt("deleted") == 1);
  }
}
