package org.cairn.sync.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.domain.digest.Sha256;
import org.cairn.domain.json.WireJson;
import org.cairn.sync.live.LiveSource;
import org.cairn.sync.store.BatchLog;
import org.cairn.sync.store.BatchLog.Logged;

/**
 * Tells a device how its batches are getting on that are worked on later: those that are not
 * completed, and those that have been since it was told last. Its mark is the time of the latest
 * completion that it was told of, a digest of what was completed at that very time, since others
 * may be found to be later, and one of how the others were getting on.
 */
@ApplicationScoped
class BatchSource implements LiveSource {
  private static final int RADIX = 36;
  private static final int DIGITS = 16;

  /** How old a completion may be of which a device is told that was told nothing yet. */
  private static final Duration FIRST = Duration.ofMinutes(10);

  /** By which the clocks of servers may differ. */
  private static final Duration SKEW = Duration.ofDays(1);

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
    var since =
        question.mark().flatMap(this::completion).orElseGet(() -> clock.instant().minus(FIRST));
    var batches = read(question.caller().deviceId(), since);
    var latest =
        batches.stream()
            .map(One::completedAt)
            .filter(Objects::nonNull)
            .reduce(since, BatchSource::later);
    var mark = told(latest, batches) + "-" + digest(batches, one -> one.completedAt() == null);
    if (question.mark().filter(mark::equals).isPresent()) {
      return new News(List.of(), mark);
    }
    var before = told(since, batches) + "-";
    boolean isTold = question.mark().filter(it -> it.startsWith(before)).isPresent();
    var events =
        batches.stream()
            .filter(one -> !(isTold && since.equals(one.completedAt())))
            .map(One::progress)
            .toList();
    return new News(events, mark);
  }

  /** A batch, and how it is getting on: looked up once. */
  private record One(Instant completedAt, Progress progress) {}

  private List<One> read(UUID deviceId, Instant since) {
    return log.deferred(deviceId, since).stream()
        .map(batch -> new One(batch.completedAt(), progress(batch)))
        .toList();
  }

  /** The part of a mark that stands for the batches that were completed at a time. */
  private static String told(Instant at, List<One> batches) {
    return time(at) + "-" + digest(batches, one -> at.equals(one.completedAt()));
  }

  private static String digest(List<One> batches, Predicate<One> which) {
    var some = batches.stream().filter(which).map(One::progress).toList();
    var digest = new BigInteger(1, Sha256.of(WireJson.write(some))).toString(RADIX);
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  private static String time(Instant time) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time), RADIX);
  }

  private Progress progress(Logged batch) {
    return Progress.of(new BatchAnswer(batch, log.queued(batch.transactionId()), null, null));
  }

  /** Nothing where this cannot have given it out. */
  private Optional<Instant> completion(String mark) {
    try {
      long micros = Long.parseLong(mark.substring(0, Math.max(0, mark.indexOf('-'))), RADIX);
      return Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)).filter(this::isPast);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean isPast(Instant time) {
    return time.isAfter(Instant.EPOCH) && time.isBefore(clock.instant().plus(SKEW));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
