package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.change.Priority;
import org.cairn.domain.store.StoreFailure;
import org.cairn.domain.store.Times;
import org.cairn.sync.store.ResultStore.Listed;

/** The queue in numbers. */
@ApplicationScoped
public class QueueCounts {
  private static final String DEPTH =
      "SELECT state, priority, COUNT(*) number, MIN(received_at) oldest FROM sync_pending"
          + " GROUP BY state, priority ORDER BY state, priority";
  private static final String LANES =
      "SELECT l.device_id, s.until >= UTC_TIMESTAMP(6) working, l.due_at > UTC_TIMESTAMP(6) resting,"
          + " l.due_at FROM sync_lane l JOIN sync_lease s ON s.device_id = l.device_id"
          + " WHERE l.first_seq IS NOT NULL ORDER BY l.priority, l.first_seq LIMIT ?";
  private static final String HOURS =
      "SELECT DATE_FORMAT(r.finished_at, '%Y-%m-%d %H:00:00') hour, r.outcome, COUNT(*) number,"
          + " AVG(TIMESTAMPDIFF(MICROSECOND, b.received_at, r.finished_at)) / 1000 average"
          + " FROM sync_result r JOIN sync_batch b ON b.id = r.transaction_id"
          + " WHERE r.finished_at >= ? GROUP BY hour, r.outcome ORDER BY hour, r.outcome";

  @Resource(lookup = "java:app/jdbc/cairn-read")
  DataSource reading;

  /** How many operations are in a state, of a priority, and since when the oldest. */
  public record Depth(boolean held, Priority priority, int number, Instant oldest) {}

  /**
   * A device whose operations are worked on, or wait for their turn.
   *
   * @param working whether a worker has it
   * @param restsUntil when it is tried again after a failure; null where it does not rest
   */
  public record Lane(UUID deviceId, boolean working, Instant restsUntil) {}

  /**
   * What ended in an hour.
   *
   * @param hour its beginning, as text in UTC
   * @param averageMillis from the arrival of the batch to the end of the operation
   */
  public record Hour(String hour, Listed outcome, int number, double averageMillis) {}

  public List<Depth> depth() {
    try (var connection = reading.getConnection();
        var statement = connection.prepareStatement(DEPTH);
        var rows = statement.executeQuery()) {
      var found = new ArrayList<Depth>();
      while (rows.next()) {
        found.add(
            new Depth(
                rows.getInt("state") == PendingStore.HELD,
                Priority.values()[rows.getInt("priority")],
                rows.getInt("number"),
                Sql.instant(rows, "oldest")));
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** In the order of their turns. */
  public List<Lane> lanes(int most) {
    try (var connection = reading.getConnection();
        var statement = connection.prepareStatement(LANES)) {
      statement.setInt(1, most);
      var found = new ArrayList<Lane>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var rests = rows.getBoolean("resting") ? Sql.instant(rows, "due_at") : null;
          found.add(new Lane(Sql.id(rows, "device_id"), rows.getBoolean("working"), rests));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  public List<Hour> hours(Instant since) {
    try (var connection = reading.getConnection();
        var statement = connection.prepareStatement(HOURS)) {
      statement.setObject(1, Times.utc(since));
      var found = new ArrayList<Hour>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Hour(
                  rows.getString("hour"),
                  Listed.values()[rows.getInt("outcome")],
                  rows.getInt("number"),
                  rows.getDouble("average")));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
