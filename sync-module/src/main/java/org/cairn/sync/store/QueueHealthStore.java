package org.cairn.sync.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.StoreFailure;

/**
 * Whether the tables of the queue agree with each other. Each question is one statement, which sees
 * one moment: what a transaction changes together is seen together.
 */
@ApplicationScoped
public class QueueHealthStore {
  private static final String NO_LANE =
      "FROM sync_pending p LEFT JOIN sync_lane l ON l.device_id = p.device_id"
          + " WHERE l.device_id IS NULL";
  private static final String EMPTY_LANE =
      "FROM sync_lane l WHERE NOT EXISTS"
          + " (SELECT 1 FROM sync_pending p WHERE p.device_id = l.device_id)";
  private static final String WRONG_LANE =
      "FROM sync_lane l JOIN (SELECT device_id, MIN(IF(state = 0, seq, NULL)) first_seq,"
          + " COALESCE(MIN(IF(state = 0, priority, NULL)), 9) priority"
          + " FROM sync_pending GROUP BY device_id) p ON p.device_id = l.device_id"
          + " WHERE NOT (l.first_seq <=> p.first_seq AND l.priority = p.priority)";
  private static final String NO_WAIT =
      "FROM sync_pending p WHERE p.state = 1"
          + " AND NOT EXISTS (SELECT 1 FROM sync_wait w WHERE w.seq = p.seq)";
  private static final String IDLE_WAIT =
      "FROM sync_wait w LEFT JOIN sync_pending p ON p.seq = w.seq AND p.state = 1"
          + " WHERE p.seq IS NULL";

  /** All that it waits for of its device has been taken. */
  private static final String ARRIVED =
      "FROM sync_pending p WHERE p.state = 1"
          + " AND EXISTS (SELECT 1 FROM sync_wait w WHERE w.seq = p.seq AND w.kind <> 1)"
          + " AND NOT EXISTS (SELECT 1 FROM sync_wait w"
          + " LEFT JOIN sync_revision r ON r.device_id = w.device_id AND r.op_id = w.awaited"
          + " LEFT JOIN sync_operation o ON o.device_id = w.device_id AND o.op_id = w.awaited"
          + " WHERE w.seq = p.seq AND r.id IS NULL AND o.op_id IS NULL)";

  private static final String LOST =
      "FROM sync_batch b WHERE b.deferred = 1 AND b.completed_at IS NULL"
          + " AND b.successful + b.conflicts + b.failed + b.cancelled"
          + " + (SELECT COUNT(*) FROM sync_pending p WHERE p.transaction_id = b.id) <> b.total";
  private static final String TWICE = "FROM sync_result r JOIN sync_pending p ON p.id = r.id";

  private static final Map<String, String> QUESTIONS = questions();

  @Resource(lookup = "java:app/jdbc/cairn")
  DataSource database;

  private static Map<String, String> questions() {
    var questions = new LinkedHashMap<String, String>();
    questions.put("operationsWithoutLane", NO_LANE);
    questions.put("lanesWithoutOperations", EMPTY_LANE);
    questions.put("lanesOutOfOrder", WRONG_LANE);
    questions.put("heldForNothing", NO_WAIT);
    questions.put("waitsOfNone", IDLE_WAIT);
    questions.put("heldForWhatHasCome", ARRIVED);
    questions.put("batchesWithOperationsMissing", LOST);
    questions.put("operationsEndedAndPending", TWICE);
    return questions;
  }

  /** How many faults there are of each kind. */
  public Map<String, Integer> faults() {
    var faults = new LinkedHashMap<String, Integer>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var question : QUESTIONS.entrySet()) {
        try (var rows = statement.executeQuery("SELECT COUNT(*) " + question.getValue())) {
          rows.next();
          faults.put(question.getKey(), rows.getInt(1));
        }
      }
      return faults;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Numbers of operations that wait for nothing, or for what has come. */
  public List<Long> heldInVain() {
    var numbers = new ArrayList<Long>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (var question : List.of(NO_WAIT, ARRIVED)) {
        try (var rows = statement.executeQuery("SELECT p.seq " + question)) {
          while (rows.next()) {
            numbers.add(rows.getLong(1));
          }
        }
      }
      return numbers;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Takes away what says of no operation that it waits; returns how many. */
  public int forgetIdleWaits() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      return statement.executeUpdate("DELETE w " + IDLE_WAIT);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** Devices that have a lane, or operations. */
  public List<UUID> devices() {
    var query = "SELECT device_id FROM sync_lane UNION SELECT device_id FROM sync_pending";
    var devices = new ArrayList<UUID>();
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        devices.add(Uuids.fromBytes(rows.getBytes(1)));
      }
      return devices;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }
}
