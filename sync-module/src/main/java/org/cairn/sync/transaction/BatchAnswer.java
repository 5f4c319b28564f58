package org.cairn.sync.transaction;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.cairn.sync.store.BatchLog.Answered;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a device's batch is getting on.
 *
 * @param state COMPLETED or REJECTED
 * @param progress 0 to 1
 * @param results the batch's answer as it was given; null once it is no longer kept
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
    int held,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true) String results) {
  static BatchAnswer of(Answered answered) {
    var batch = answered.batch();
    var counts = batch.counts();
    var answer = answered.answer();
    return new BatchAnswer(
        batch.batchId(),
        batch.transactionId(),
        BatchState.of(batch.status()).name(),
        1,
        batch.receivedAt(),
        batch.completedAt(),
        counts.total(),
        counts.successful(),
        counts.conflicts(),
        counts.failed(),
        counts.held(),
        answer == null ? null : new String(answer, StandardCharsets.UTF_8));
  }
}
