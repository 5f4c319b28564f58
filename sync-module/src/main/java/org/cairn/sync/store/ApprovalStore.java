package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Verification;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;

/** What people decided about versions: the table {@code sync_verification}, and its effect. */
@ApplicationScoped
public class ApprovalStore {
  private static final String ADD =
      "INSERT INTO sync_verification"
          + " (document_id, seq, version, verdict, note, decided_at, decided_by)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String REVISION = "UPDATE sync_revision SET verification = ? WHERE id = ?";
  private static final String HEAD = "UPDATE sync_head SET verification = ?, seq = ? WHERE id = ?";
  private static final String FIND =
      "SELECT version, verdict, note, decided_at, decided_by FROM sync_verification"
          + " WHERE document_id = ? ORDER BY seq DESC LIMIT ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  /**
   * A decision.
   *
   * @param version the one that the person looked at
   * @param verdict {@code VERIFIED} or {@code REJECTED}
   * @param note why, or null
   */
  public record Decision(
      int version, Verification verdict, String note, Instant decidedAt, UUID decidedBy) {}

  /**
   * Puts a decision into effect. The head has to be locked; its content stays as it is.
   *
   * @param sequence its new place in the feed, so that devices come to know it
   */
  public void decide(Head head, Decision decision, long sequence) {
    try (var connection = database.getConnection()) {
      mark(connection, head, decision, sequence);
      add(connection, head, decision, sequence);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static void mark(Connection connection, Head head, Decision decision, long sequence)
      throws SQLException {
    try (var revisions = connection.prepareStatement(REVISION);
        var heads = connection.prepareStatement(HEAD)) {
      revisions.setInt(1, decision.verdict().ordinal());
      revisions.setLong(2, head.revisionId());
      revisions.executeUpdate();
      heads.setInt(1, decision.verdict().ordinal());
      heads.setLong(2, sequence);
      heads.setBytes(3, Uuids.bytes(head.id()));
      heads.executeUpdate();
    }
  }

  private static void add(Connection connection, Head head, Decision decision, long sequence)
      throws SQLException {
    try (var adding = connection.prepareStatement(ADD)) {
      adding.setBytes(1, Uuids.bytes(head.id()));
      adding.setLong(2, sequence);
      adding.setInt(3, decision.version());
      adding.setInt(4, decision.verdict().ordinal());
      adding.setString(5, decision.note());
      adding.setString(6, Times.text(decision.decidedAt()));
      adding.setBytes(7, Uuids.bytes(decision.decidedBy()));
      adding.executeUpdate();
    }
  }

  /** What people decided about a document, newest first. */
  public List<Decision> of(UUID documentId, int most) {
    var found = new ArrayList<Decision>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FIND)) {
      statement.setBytes(1, Uuids.bytes(documentId));
      statement.setInt(2, most);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(decision(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getInt("version"),
        Verification.of(row.getInt("verdict")),
        row.getString("note"),
        Sql.instant(row, "decided_at"),
        Sql.id(row, "decided_by"));
  }
}
