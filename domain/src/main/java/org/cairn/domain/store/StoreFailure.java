package org.cairn.domain.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The database refused or failed a statement. Rolls the transaction back; the edge decides by the
 * vendor's error number whether the whole transaction is worth another try.
 */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int DUPLICATE_KEY = 1062;
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  /** A value that a CHECK does not allow, and one that is none of its type: in MySQL, no state. */
  private static final Set<Integer> WRONG_VALUE = Set.of(3819, 1366);

  /**
   * Classes of states: a value that does not fit, one that a rule forbids, one a trigger refused.
   */
  private static final Set<String> OF_CONTENT = Set.of("22", "23", "45");

  /** Lock wait over, deadlock, and (MariaDB) a row that changed since the snapshot. */
  private static final Set<Integer> TRANSIENT = Set.of(LOCK_WAIT_TIMEOUT, 1213, 1020);

  /** A statement over its time, in MariaDB and in MySQL, and one that somebody interrupted. */
  private static final Set<Integer> TIMED_OUT = Set.of(1969, 3024, 1317);

  private final int vendorCode;
  private final String state;

  public StoreFailure(SQLException cause) {
    super("Error " + cause.getErrorCode() + " (" + cause.getSQLState() + ")", cause);
    this.vendorCode = cause.getErrorCode();
    this.state = String.valueOf(cause.getSQLState());
  }

  /** The first SQL failure among a throwable and its causes, or null. */
  public static StoreFailure in(Throwable thrown) {
    for (var t = thrown; t != null; t = t.getCause()) {
      if (t instanceof StoreFailure failure) {
        return failure;
      }
      if (t instanceof SQLException sql) {
        return new StoreFailure(sql);
      }
    }
    return null;
  }

  public boolean isDuplicateKey() {
    return vendorCode == DUPLICATE_KEY;
  }

  public boolean isLockWaitTimeout() {
    return vendorCode == LOCK_WAIT_TIMEOUT;
  }

  /** Whether the same transaction, run again from its start, is likely to succeed. */
  public boolean isTransient() {
    return TRANSIENT.contains(vendorCode);
  }

  /** The statement was ended because it took too long. Another try may take as long. */
  public boolean isTimeout() {
    return TIMED_OUT.contains(vendorCode);
  }

  /**
   * A row was refused for what it holds, and would be at each attempt; the transaction is still
   * open.
   */
  public boolean isOfContent() {
    boolean isOfState = OF_CONTENT.stream().anyMatch(state::startsWith);
    return WRONG_VALUE.contains(vendorCode) || isOfState && !isDuplicateKey();
  }

  /** The places of the rows that were refused, where {@link ManyInserts} found them; or none. */
  public List<Integer> refusedRows() {
    return getCause() instanceof RefusedRows refused ? refused.rows() : List.of();
  }

  /**
   * The connection was lost or could not be made (SQL state class 08), or the pool had none to
   * give, whose own failure has neither number nor state.
   */
  public boolean isConnectionFailure() {
    return state.startsWith("08") || vendorCode == 0 && state.equals("null");
  }
}
