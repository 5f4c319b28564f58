package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.cairn.domain.document.Head;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.store.BatchRecord.Completion;
import org.cairn.sync.store.BatchStore;

/** Writes a batch's answer, and keeps it for repetitions, before the commit. */
@ApplicationScoped
class CompleteBatch {
  @Inject BatchStore batches;
  @Inject Epoch epoch;
  @Inject Clock clock;

  /**
   * @param lastSequence the last that the batch took, 0 where it changed nothing
   */
  PushAnswer complete(PushTask task, List<Decided> decided, long lastSequence) {
    var reached = Math.max(lastSequence, lastKnown(decided));
    var answer = writer(task, reached).accepted(decided);
    return store(task, decided, new PushAnswer(200, answer));
  }

  PushAnswer refuse(PushTask task, List<Decided> decided) {
    var answer = writer(task, lastKnown(decided)).refused(decided, task.caller.traceId());
    return store(task, decided, new PushAnswer(409, answer));
  }

  private PushAnswer store(PushTask task, List<Decided> decided, PushAnswer answer) {
    var tally = Tally.of(decided);
    var duration = Duration.ofNanos(System.nanoTime() - task.startedNanos);
    batches.complete(
        task.transactionId,
        new Completion(
            clock.instant(),
            duration,
            tally.successful(),
            tally.conflicts(),
            tally.failed(),
            tally.held(),
            answer.status(),
            answer.body()));
    return answer;
  }

  private AnswerWriter writer(PushTask task, long reached) {
    var checkpoint = Checkpoint.at(epoch.present(), reached).encode();
    return new AnswerWriter(task, epoch.present(), checkpoint, clock.instant());
  }

  /** Of documents that needed no change: a pull must have come at least there to know them. */
  private static long lastKnown(List<Decided> decided) {
    return decided.stream()
        .map(Decided::head)
        .filter(Objects::nonNull)
        .mapToLong(Head::sequence)
        .max()
        .orElse(0);
  }
}
