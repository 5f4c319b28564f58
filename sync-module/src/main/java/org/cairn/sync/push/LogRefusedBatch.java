package org.cairn.sync.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cairn.audit.AuditTrail;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.ProblemCode;

/**
 * Remembers that an atomic batch was refused, and what it was answered; nothing else of it is kept.
 *
 * <p>Transaction: its own, after that of the batch was rolled back. Audited as: {@code
 * BATCH_REJECTED}. Fails with: {@link KeyTaken}.
 */
@ApplicationScoped
class LogRefusedBatch {
  private static final Rejected ABANDONED =
      Rejected.of(
          ProblemCode.BATCH_ABANDONED, "Nothing is wrong with it; another change was refused.");

  @Inject BeginBatch begin;
  @Inject CompleteBatch completion;
  @Inject AuditTrail audit;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  @Transactional
  PushAnswer log(PushTask task, List<Decided> decided) {
    transactions.registerInterposedSynchronization(task);
    var refused = decided.stream().map(LogRefusedBatch::abandon).toList();
    begin.begin(task);
    audit.append(
        AuditEntry.of(task.caller, AuditAction.BATCH_REJECTED, "batch", task.transactionId)
            .refused()
            .with(Tally.of(refused).details(task)));
    return completion.refuse(task, refused);
  }

  private static Decided abandon(Decided one) {
    return one.outcome().isSuccess() ? Decided.of(one.change(), ABANDONED, null) : one;
  }
}
