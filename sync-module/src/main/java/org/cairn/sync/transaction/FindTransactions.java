package org.cairn.sync.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.list.Page;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.BatchLog;
import org.cairn.sync.store.BatchLog.Answered;
import org.cairn.sync.store.BatchLog.Filter;
import org.cairn.sync.store.BatchLog.Logged;

/** Reads the log of what devices have sent. */
@ApplicationScoped
class FindTransactions {
  @Inject BatchLog log;

  /** Newest first. */
  Page<Logged> find(Filter filter, int limit) {
    var found = log.find(filter, limit + 1);
    return Page.of(found, limit, batch -> batch.transactionId().toString());
  }

  /**
   * A batch that the caller's own device has sent.
   *
   * @throws Problem {@code NOT_FOUND}
   */
  Answered own(Caller caller, UUID batchId) {
    return Optional.ofNullable(caller.deviceId())
        .flatMap(device -> log.ofDevice(device, batchId))
        .orElseThrow(
            () -> Problem.of(ProblemCode.NOT_FOUND, "This device has sent no such batch."));
  }
}
