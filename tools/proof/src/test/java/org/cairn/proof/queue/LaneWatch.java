package org.cairn.proof.queue;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.installation.Node;
import org.cairn.proof.installation.ProofDatabase;

/**
 * Watches in the database itself who works on lanes: triggers write down who takes a lane, and with
 * each operation that ends whose the lane is at that moment, and over which connection this is
 * said.
 */
final class LaneWatch {
  private static final List<String> WATCH =
      List.of(
          "CREATE TABLE proof_lane (id BIGINT AUTO_INCREMENT PRIMARY KEY, taken TINYINT NOT NULL,"
              + " device_id BINARY(16) NOT NULL, owner BINARY(16) NULL, earlier BINARY(16) NULL,"
              + " connection BIGINT NOT NULL) ENGINE=InnoDB",
          "CREATE TRIGGER proof_taken AFTER UPDATE ON sync_lease FOR EACH ROW"
              + " IF NEW.owner IS NOT NULL AND NOT (NEW.owner <=> OLD.owner) THEN"
              + " INSERT INTO proof_lane (taken, device_id, owner, earlier, connection)"
              + " VALUES (1, NEW.device_id, NEW.owner, OLD.owner, CONNECTION_ID()); END IF",
          "CREATE TRIGGER proof_done AFTER DELETE ON sync_pending FOR EACH ROW"
              + " INSERT INTO proof_lane (taken, device_id, owner, earlier, connection)"
              + " VALUES (0, OLD.device_id,"
              + " (SELECT owner FROM sync_lease WHERE device_id = OLD.device_id), NULL,"
              + " CONNECTION_ID())");

  private final ProofDatabase database;
  private final List<Node> nodes;

  private LaneWatch(ProofDatabase database, List<Node> nodes) {
    this.database = database;
    this.nodes = List.copyOf(nodes);
  }

  static LaneWatch begin(ProofDatabase database, List<Node> nodes) {
    WATCH.forEach(database::execute);
    return new LaneWatch(database, nodes);
  }

  /** How often a lane was taken whose worker had not given it back. */
  long taken() {
    return Books.number(database, "SELECT COUNT(*) FROM proof_lane WHERE earlier IS NOT NULL");
  }

  /** Notes what was written in the name of a server that had lost the lane; counts takeovers. */
  int takeovers(Violations violations) throws SQLException {
    var servers = new HashMap<UUID, Integer>();
    int takeovers = 0;
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT owner, earlier, taken, connection, device_id FROM proof_lane ORDER BY id")) {
      while (rows.next()) {
        var owner = Books.id(rows, 1);
        var earlier = Books.id(rows, 2);
        int server = server(rows.getLong(4));
        if (rows.getBoolean(3)) {
          servers.put(owner, server);
          takeovers += earlier != null && servers.get(earlier) != server ? 1 : 0;
        } else if (owner == null || servers.get(owner) != server) {
          violations.add(
              "stale",
              "server %d ended an operation of %s, whose owner is %s of server %d"
                  .formatted(server, Books.id(rows, 5), owner, servers.get(owner)));
        }
      }
    }
    return takeovers;
  }

  private int server(long connectionId) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).proxy().connectionIds().contains(connectionId)) {
        return i;
      }
    }
    throw new IllegalStateException("No server has connection " + connectionId);
  }
}
