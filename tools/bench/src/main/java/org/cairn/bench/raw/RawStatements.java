package org.cairn.bench.raw;

import static org.cairn.bench.wire.BatchRequest.CHANGES;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;

/**
 * The statements of one connection, one for {@value org.cairn.bench.wire.BatchRequest#CHANGES} rows
 * each: as few round trips as the task allows.
 */
final class RawStatements implements AutoCloseable {
  private static final String REVISIONS =
      "INSERT INTO revision"
          + " (document_id, version, entity_id, device_id, op_id, updated_at, content) VALUES "
          + rows("(?, ?, ?, ?, ?, ?, ?)");
  private static final String HEADS =
      "INSERT INTO head (id, seq, version, entity_id) VALUES " + rows("(?, ?, ?, ?)");
  private static final String REPLACED =
      HEADS + " ON DUPLICATE KEY UPDATE seq = VALUES(seq), version = VALUES(version)";
  private static final String LOCK =
      "SELECT id, version FROM head WHERE id IN (" + rows("?") + ") FOR UPDATE";
  private static final String TAKE =
      "UPDATE clock SET feed = LAST_INSERT_ID(feed + " + CHANGES + ") WHERE id = 1";

  private final PreparedStatement revisions;
  private final PreparedStatement heads;
  private final PreparedStatement replaced;
  private final PreparedStatement lock;
  private final PreparedStatement take;

  RawStatements(Connection connection) throws SQLException {
    revisions = connection.prepareStatement(REVISIONS);
    heads = connection.prepareStatement(HEADS);
    replaced = connection.prepareStatement(REPLACED);
    lock = connection.prepareStatement(LOCK);
    take = connection.prepareStatement(TAKE, Statement.RETURN_GENERATED_KEYS);
  }

  private static String rows(String row) {
    return (row + ", ").repeat(CHANGES - 1) + row;
  }

  /** What is the same in all rows of a batch. */
  record Origin(byte[] entityId, byte[] deviceId, LocalDateTime time) {}

  void insertRevisions(RawBatch batch, Origin origin) throws SQLException {
    int at = 1;
    for (int i = 0; i < CHANGES; i++) {
      revisions.setBytes(at++, batch.documents()[i]);
      revisions.setInt(at++, batch.versions()[i]);
      revisions.setBytes(at++, origin.entityId());
      revisions.setBytes(at++, origin.deviceId());
      revisions.setBytes(at++, batch.operations()[i]);
      revisions.setObject(at++, origin.time());
      revisions.setBytes(at++, batch.contents()[i]);
    }
    revisions.executeUpdate();
  }

  /** Takes numbers for all changes; the counter's row stays locked until the commit. */
  long take() throws SQLException {
    take.executeUpdate();
    try (var keys = take.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1) - CHANGES + 1;
    }
  }

  void insertHeads(RawBatch batch, byte[] entityId, long first) throws SQLException {
    writeHeads(heads, batch, entityId, first);
  }

  void replaceHeads(RawBatch batch, byte[] entityId, long first) throws SQLException {
    writeHeads(replaced, batch, entityId, first);
  }

  private static void writeHeads(
      PreparedStatement statement, RawBatch batch, byte[] entityId, long first)
      throws SQLException {
    int at = 1;
    for (int i = 0; i < CHANGES; i++) {
      statement.setBytes(at++, batch.documents()[i]);
      statement.setLong(at++, first + i);
      statement.setInt(at++, batch.versions()[i]);
      statement.setBytes(at++, entityId);
    }
    statement.executeUpdate();
  }

  /** Locks the heads and counts those that stand where the edit believes. */
  int lockAndCompare(RawBatch batch) throws SQLException {
    for (int i = 0; i < CHANGES; i++) {
      lock.setBytes(i + 1, batch.documents()[i]);
    }
    var expected = batch.expected();
    int right = 0;
    try (var rows = lock.executeQuery()) {
      while (rows.next()) {
        var version = expected.get(ByteBuffer.wrap(rows.getBytes(1)));
        right += version != null && version == rows.getInt(2) ? 1 : 0;
      }
    }
    return right;
  }

  @Override
  public void close() throws SQLException {
    revisions.close();
    heads.close();
    replaced.close();
    lock.close();
    take.close();
  }
}
