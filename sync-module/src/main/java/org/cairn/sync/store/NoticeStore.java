package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.FeedStore.Stretch;

/** The table {@code sync_decision}: what devices are told about edits that waited. */
@ApplicationScoped
public class NoticeStore {
  private static final String ADD =
      "INSERT INTO sync_decision (device_id, seq, op_id, conflict_id, outcome, version, message)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?)";
  private static final String FIND =
      "SELECT op_id, conflict_id, outcome, version, message FROM sync_decision"
          + " WHERE device_id = ? AND seq > ? AND seq <= ? ORDER BY seq, op_id";
  private static final String FORGET = "DELETE FROM sync_decision WHERE seq <= ?";

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource reading;

  /**
   * @param sequence the place in the feed at which the devices are told
   */
  public void add(long sequence, List<ToDevice> notices) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(ADD)) {
      for (var one : notices) {
        statement.setBytes(1, Uuids.bytes(one.deviceId()));
        statement.setLong(2, sequence);
        statement.setBytes(3, Uuids.bytes(one.told().opId()));
        statement.setBytes(4, Uuids.bytes(one.told().conflictId()));
        statement.setString(5, one.told().outcome());
        statement.setInt(6, one.told().versionNumber());
        statement.setString(7, one.told().message());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Which device is told what. */
  public record ToDevice(UUID deviceId, Told told) {}

  /**
   * What a device is told about an edit.
   *
   * @param conflictId null where it is told whether somebody vouches for the edit
   * @param outcome the name of a resolution or of a verification
   * @param versionNumber of the document
   */
  public record Told(
      UUID opId, UUID conflictId, String outcome, int versionNumber, String message) {}

  /** What a device is told in a stretch of the feed, in its order. */
  public List<Told> find(UUID deviceId, Stretch stretch) {
    var found = new ArrayList<Told>();
    try (var connection = reading.getConnection();
        var statement = connection.prepareStatement(FIND)) {
      statement.setBytes(1, Uuids.bytes(deviceId));
      statement.setLong(2, stretch.after());
      statement.setLong(3, stretch.to());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(told(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        Uuids.fromBytes(row.getBytes(1)),
        Uuids.fromBytes(row.getBytes(2)),
        row.getString(3),
        row.getInt(4),
        row.getString(5));
  }

  /** Forgets what was told up to a place. */
  public void forget(long sequence) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FORGET)) {
      statement.setLong(1, sequence);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
