package org.cairn.sync.transaction;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.cairn.sync.store.BatchLog.Logged;
import org.cairn.sync.store.BatchLog.Queued;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a device's batch is getting on.
 *
 * @param state PENDING, PROCESSING, COMPLETED or REJECTED
 * @param progress 0 to 1: the share of its changes that have ended
 * @param pending changes that have not been worked on yet
 * @param held changes that wait for what has not arrived
 * @param results the batch's answer as it was given, null once it is no longer kept; of one that is
 *     worked on later, its lists so far
 * @param later lists of those that were held when the batch was answered and have ended since; null
 *     where there are none
 */
public record BatchAnswer(
    UUID batchId,
    UUID transactionId,
    String state,
    double progress,
    Instant receivedAt,
    Instant completedAt,
    int total,
    int successful,
    int conflicts,
    int failed,
    int cancelled,
    int held,
    int pending,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true) String results,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true) String later) {

  BatchAnswer(Logged batch, Queued queued, String results, String later) {
    this(
        batch.batchId(),
        batch.transactionId(),
        BatchState.of(batch, queued).name(),
        progress(batch, queued),
        batch.receivedAt(),
        batch.completedAt(),
        batch.counts().total(),
        batch.counts().successful(),
        batch.counts().conflicts(),
        batch.counts().failed(),
        batch.counts().cancelled(),
        queued.held(),
        queued.pending(),
        results,
        later);
  }

  private static double progress(Logged batch, Queued queued) {
    int total = batch.counts().total();
    return total == 0 ? 1 : (total - queued.held() - queued.pending()) / (double) total;
  }
}
