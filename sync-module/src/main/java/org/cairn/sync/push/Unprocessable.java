package org.cairn.sync.push;

import java.util.HashSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.revision.PendingRevisions;

/**
 * Operations at which the server fails, each time and at them alone: they must not block others.
 */
public final class Unprocessable {
  private static final Logger LOG = Logger.getLogger(Unprocessable.class.getName());

  private Unprocessable() {}

  /** Why it is given up. What happened is for the log: it may name what is nobody's business. */
  public static Rejected because(Throwable cause) {
    LOG.log(Level.WARNING, "An operation that cannot be worked on is given up", cause);
    return Rejected.of(
        ProblemCode.UNPROCESSABLE_OPERATION,
        "The server failed at this operation alone (" + cause.getClass().getSimpleName() + ").");
  }

  /**
   * What to do where the database did not take the versions that a batch made: if it is known whose
   * they are, those fail and the others are tried again.
   */
  static RuntimeException found(PushTask task, PendingRevisions pending, StoreFailure failure) {
    var refused = new HashSet<UUID>();
    failure.refusedRows().forEach(row -> refused.add(pending.operation(row)));
    var changes =
        task.batch.changes().stream().filter(change -> refused.contains(change.opId)).toList();
    if (changes.isEmpty()) {
      return failure;
    }
    if (changes.get(0).isQueued()) {
      return new PoisonedOperation(changes.get(0).seq, failure);
    }
    var reason = because(failure);
    changes.forEach(change -> change.reject(reason));
    return new TryAgain(failure);
  }
}
