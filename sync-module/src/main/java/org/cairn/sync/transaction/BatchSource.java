package org.cairn.sync.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.digest.Sha256;
import org.cairn.domain.json.WireJson;
import org.cairn.sync.live.LiveSource;
import org.cairn.sync.store.BatchLog;
import org.cairn.sync.store.BatchLog.Logged;

/**
 * Tells a device how its batches are getting on that are worked on later: those that are not
 * completed, and those that have been since it was told last. Its mark is the time of the latest
 * completion that it was told of, and a digest of all that it was told then.
 */
@ApplicationScoped
class BatchSource implements LiveSource {
  private static final int RADIX = 36;

  /** How old a completion may be of which a device is told that was told nothing yet. */
  private static final Duration FIRST = Duration.ofMinutes(10);

  @Inject BatchLog log;
  @Inject Clock clock;

  /** How a batch is getting on; as in the answer to {@code GET /sync/batches/{batchId}}. */
  record Progress(
      UUID batchId,
      String state,
      double progress,
      int total,
      int successful,
      int conflicts,
      int failed,
      int cancelled,
      int held,
      int pending) {
    static Progress of(BatchAnswer batch) {
      return new Progress(
          batch.batchId(),
          batch.state(),
          batch.progress(),
          batch.total(),
          batch.successful(),
          batch.conflicts(),
          batch.failed(),
          batch.cancelled(),
          batch.held(),
          batch.pending());
    }
  }

  @Override
  public String name() {
    return "batch";
  }

  @Override
  public News since(Question question) {
    var before = question.mark().flatMap(BatchSource::completion);
    var since = before.orElseGet(() -> clock.instant().minus(FIRST));
    var batches = log.deferred(question.caller().deviceId(), since);
    var latest =
        batches.stream()
            .map(Logged::completedAt)
            .filter(t -> t != null)
            .reduce(since, BatchSource::later);
    var events = batches.stream().map(this::progress).toList();
    var mark = mark(latest, events);
    boolean told = question.mark().filter(mark::equals).isPresent();
    return new News(told ? List.of() : events, mark);
  }

  private Progress progress(Logged batch) {
    return Progress.of(new BatchAnswer(batch, log.queued(batch.transactionId()), null, null));
  }

  private static String mark(Instant latest, List<Progress> events) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, latest);
    var digest = new BigInteger(1, Sha256.of(WireJson.write(events))).toString(RADIX);
    return Long.toString(micros, RADIX) + "-" + digest.substring(0, Math.min(16, digest.length()));
  }

  private static Optional<Instant> completion(String mark) {
    try {
      long micros = Long.parseLong(mark.substring(0, Math.max(0, mark.indexOf('-'))), RADIX);
      return Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
