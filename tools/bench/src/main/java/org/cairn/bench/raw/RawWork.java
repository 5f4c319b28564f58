package org.cairn.bench.raw;

import static org.cairn.bench.wire.BatchRequest.CHANGES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.load.Work;
import org.cairn.bench.load.WorkingSet;
import org.cairn.bench.raw.RawStatements.Origin;
import org.cairn.bench.wire.NewIds;

/** Transactions of one connection: creates that also fill the working set, or edits of it. */
public final class RawWork implements Work {
  private final Connection connection;
  private final RawStatements statements;
  private final WorkingSet set;
  private final Transaction transaction;
  private final RawBatch batch = new RawBatch();
  private final NewIds ids = new NewIds(System.identityHashCode(this));
  private final byte[] entity = ids.next();
  private final byte[] device = ids.next();
  private long number;

  /** The statements of one transaction, up to its commit. */
  @FunctionalInterface
  private interface Transaction {
    void run(RawWork work, Origin origin) throws SQLException;
  }

  private RawWork(RawDatabase database, WorkingSet set, Transaction transaction) {
    this.set = set;
    this.transaction = transaction;
    try {
      connection = database.connect();
      connection.setAutoCommit(false);
      statements = new RawStatements(connection);
    } catch (SQLException e) {
      throw new BenchFailure("No connection for the comparison", e);
    }
  }

  public static RawWork creating(RawDatabase database, WorkingSet set) {
    return new RawWork(database, set, RawWork::create);
  }

  public static RawWork updating(RawDatabase database, WorkingSet set) {
    return new RawWork(database, set, RawWork::update);
  }

  /** Revisions, then the counter, then the heads with their numbers. */
  private void create(Origin origin) throws SQLException {
    for (int i = 0; i < CHANGES; i++) {
      var id = ids.next();
      batch.set(i, id, 1);
      set.add(id, entity, number);
      batch.operation(i, ids.next(), number++);
    }
    statements.insertRevisions(batch, origin);
    statements.insertHeads(batch, origin.entityId(), statements.take());
  }

  /** Heads locked and compared first, the counter and its stamps last. */
  private void update(Origin origin) throws SQLException {
    var documents = set.next(CHANGES);
    for (int i = 0; i < CHANGES; i++) {
      var document = documents.get(i);
      batch.set(i, document.id(), document.version() + 1);
      batch.operation(i, ids.next(), number++);
      document.stored();
    }
    if (statements.lockAndCompare(batch) != CHANGES) {
      throw new BenchFailure("A document is not in the version that was stored last");
    }
    statements.insertRevisions(batch, origin);
    statements.replaceHeads(batch, origin.entityId(), statements.take());
  }

  @Override
  public int once() throws SQLException {
    var time = LocalDateTime.now(ZoneOffset.UTC);
    transaction.run(this, new Origin(entity, device, time));
    connection.commit();
    return CHANGES;
  }

  @Override
  public void close() {
    try {
      statements.close();
      connection.close();
    } catch (SQLException e) {
      throw new BenchFailure("Closing failed", e);
    }
  }
}
