package org.cairn.sync.transaction;

import java.time.Instant;
import java.util.UUID;
import org.cairn.sync.store.BatchLog.Logged;

/**
 * One line of the transaction log.
 *
 * @param mode perItem or atomic
 * @param durationMillis what the server took for it
 * @param total how many changes it had; the other counts say how they ended
 */
public record TransactionAnswer(
    UUID transactionId,
    UUID batchId,
    UUID userId,
    UUID deviceId,
    String mode,
    String status,
    Instant receivedAt,
    Instant completedAt,
    double durationMillis,
    int total,
    int successful,
    int conflicts,
    int failed,
    int cancelled,
    int held) {
  static TransactionAnswer of(Logged batch) {
    var counts = batch.counts();
    return new TransactionAnswer(
        batch.transactionId(),
        batch.batchId(),
        batch.userId(),
        batch.deviceId(),
        batch.mode(),
        BatchState.of(batch).name(),
        batch.receivedAt(),
        batch.completedAt(),
        batch.duration().toNanos() / 1_000_000.0,
        counts.total(),
        counts.successful(),
        counts.conflicts(),
        counts.failed(),
        counts.cancelled(),
        counts.held());
  }
}
