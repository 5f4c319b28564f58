package org.cairn.sync.store;

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
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Landing;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.ManyInserts;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/**
 * The table {@code sync_revision}: rows are added and never changed, but for what people decide
 * about them ({@link ApprovalStore}).
 */
@ApplicationScoped
public class RevisionStore {
  private static final ManyInserts INSERT =
      new ManyInserts(
          "INSERT INTO sync_revision (id, document_id, version, prev_id, type_id, entity_id,"
              + " origin, device_id, op_id, author_id, updated_at, received_at, verification,"
              + " content, fingerprint, skew, verification_rule)",
          17,
          "");

  private static final VersionChain<Revision> VERSIONS =
      new VersionChain<>(
          "r.document_id, r.version, r.type_id, r.entity_id, r.origin, r.device_id, r.op_id,"
              + " r.author_id, r.updated_at, r.received_at, r.skew, r.verification,"
              + " r.verification_rule, r.content",
          RevisionStore::revision);

  /** Contents longer than that are read one by one, so that not too many lie in memory. */
  private static final int SMALL = 65_536;

  private static final String SMALL_ONES =
      "SELECT r.document_id, r.version, r.type_id, r.entity_id, r.origin, r.device_id, r.op_id,"
          + " r.author_id, r.updated_at, r.received_at, r.skew, r.verification,"
          + " r.verification_rule, r.prev_id,"
          + " IF(LENGTH(r.content) > "
          + SMALL
          + ", NULL, r.content) AS content, COALESCE(LENGTH(r.content), 0) <= "
          + SMALL
          + " AS whole FROM sync_revision r WHERE r.id IN ";

  private static final VersionChain<Revision> WITHOUT_CONTENT =
      new VersionChain<>(
          "r.document_id, r.version, r.type_id, r.entity_id, r.origin, r.device_id, r.op_id,"
              + " r.author_id, r.updated_at, r.received_at, r.skew, r.verification,"
              + " r.verification_rule, NULL AS content",
          RevisionStore::revision);

  private static final String OPERATIONS =
      "SELECT op_id, document_id, version FROM sync_revision WHERE device_id = ? AND op_id IN ";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * Appends to the history.
   *
   * @param firstId id of the first revision; the others follow
   * @throws StoreFailure a duplicate key where the device's operation was stored before
   */
  public void insert(long firstId, List<NewRevision> revisions) {
    var numbered = new ArrayList<Numbered>(revisions.size());
    for (int i = 0; i < revisions.size(); i++) {
      var before = revisions.get(i).before();
      long previous = before.inBatch() ? firstId + before.value() : before.value();
      numbered.add(new Numbered(firstId + i, previous, revisions.get(i).revision()));
    }
    try (var connection = database.getConnection()) {
      INSERT.write(connection, numbered, Numbered::size, RevisionStore::set);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private record Numbered(long id, long previous, Revision revision) {
    long size() {
      return revision.content() == null ? 0 : revision.content().json().length;
    }
  }

  private static void set(PreparedStatement statement, int at, Numbered row) throws SQLException {
    var revision = row.revision();
    var content = revision.content();
    var source = revision.source();
    statement.setLong(at, row.id());
    statement.setBytes(at + 1, Uuids.bytes(revision.documentId()));
    statement.setInt(at + 2, revision.version());
    statement.setLong(at + 3, row.previous());
    statement.setInt(at + 4, revision.typeId());
    statement.setBytes(at + 5, Uuids.bytes(revision.entityId()));
    statement.setInt(at + 6, source.origin().ordinal());
    statement.setBytes(at + 7, Uuids.bytes(source.deviceId()));
    statement.setBytes(at + 8, Uuids.bytes(source.opId()));
    statement.setBytes(at + 9, Uuids.bytes(source.authorId()));
    statement.setString(at + 10, Times.text(source.updatedAt()));
    statement.setString(at + 11, Times.text(source.receivedAt()));
    statement.setInt(at + 12, revision.verification().ordinal());
    Sql.setContent(statement, at + 13, content == null ? null : content.json());
    statement.setLong(at + 14, content == null ? 0 : content.fingerprint());
    statement.setInt(at + 15, source.skewMillis());
    statement.setString(at + 16, revision.vouched().rule());
  }

  /** The revision that many versions before a document's present one; nothing beyond the first. */
  public Optional<Revision> back(Head head, int versions) {
    if (versions < 0 || versions >= head.version()) {
      return Optional.empty();
    }
    try (var connection = database.getConnection()) {
      return VERSIONS.read(connection, head, versions, 1).stream().findFirst();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * A revision, and the one before it.
   *
   * @param isWhole whether its content is there; a large one has to be read by itself
   * @param previousId 0 for a document's first
   */
  public record Linked(Revision revision, boolean isWhole, long previousId) {}

  /** Revisions by their ids, in no order, of large ones all but the content. */
  public List<Linked> small(List<Long> ids) {
    var found = new ArrayList<Linked>();
    if (ids.isEmpty()) {
      return found;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(SMALL_ONES + Sql.idList(ids.size()))) {
      Sql.setNumberList(statement, 1, ids);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(new Linked(revision(rows), rows.getBoolean("whole"), rows.getLong("prev_id")));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /**
   * Who made the document's latest versions and when, without content, newest first.
   *
   * @param most how many; the newest 900 at the most
   */
  public List<Revision> latest(Head head, int most) {
    try (var connection = database.getConnection()) {
      return WITHOUT_CONTENT.read(connection, head, 0, most);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Revision revision(ResultSet row) throws SQLException {
    var content = row.getBytes("content");
    var source =
        new Revision.Source(
            Origin.of(row.getInt("origin")),
            Sql.id(row, "device_id"),
            Sql.id(row, "op_id"),
            Sql.id(row, "author_id"),
            Sql.instant(row, "updated_at"),
            Sql.instant(row, "received_at"),
            row.getInt("skew"));
    return new Revision(
        Sql.id(row, "document_id"),
        row.getInt("version"),
        row.getInt("type_id"),
        Sql.id(row, "entity_id"),
        content == null ? null : Content.stored(content),
        source,
        new Vouched(
            Verification.of(row.getInt("verification")), row.getString("verification_rule")));
  }

  /** Those of a device's operations that made a revision. */
  public Map<UUID, Landing> landings(UUID deviceId, Collection<UUID> opIds) {
    var landings = new HashMap<UUID, Landing>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(OPERATIONS + Sql.idList(opIds.size()))) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      Sql.setIdList(statement, 2, opIds);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var document = Uuids.fromBytes(rows.getBytes(2));
          landings.put(Uuids.fromBytes(rows.getBytes(1)), Landing.stored(document, rows.getInt(3)));
        }
      }
      return landings;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
