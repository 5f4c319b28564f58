package org.cairn.sync.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The parts of a row of {@code sync_batch}, in the order in which they become known. */
public final class BatchRecord {
  private BatchRecord() {}

  /** A batch that has come in. {@code deviceTime} and {@code pendingAfter} may be null. */
  public record Arrival(
      UUID transactionId,
      UUID deviceId,
      UUID batchId,
      UUID userId,
      byte[] bodyHash,
      String mode,
      Instant receivedAt,
      Instant deviceTime,
      Integer pendingAfter,
      int total) {}

  /**
   * How it ended.
   *
   * @param status the answer's HTTP status
   * @param answer the body that a repetition is given
   */
  public record Completion(
      Instant completedAt,
      Duration duration,
      int successful,
      int conflicts,
      int failed,
      int held,
      int status,
      byte[] answer) {}

  /**
   * What a repetition needs.
   *
   * @param deferred whether the batch is worked on after its answer, which is not kept
   * @param answer null once it has been cleared away
   */
  public record Stored(byte[] bodyHash, boolean deferred, int status, byte[] answer) {}

  /**
   * Where queued operations come from.
   *
   * @param deferred whether none of the batch was worked on when it came
   * @param deviceTypes the header Cairn-Types, or null
   * @param standIn whether the user answers for operations that the device sent in another's name
   */
  public record Source(
      UUID transactionId,
      UUID batchId,
      UUID userId,
      Instant receivedAt,
      Instant deviceTime,
      boolean deferred,
      String deviceTypes,
      boolean standIn) {

    /** Somebody else answers for them. */
    public Source inNameOf(UUID other) {
      return new Source(
          transactionId, batchId, other, receivedAt, deviceTime, deferred, deviceTypes, true);
    }
  }
}
