package org.cairn.sync.push;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.json.WireTime;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.push.QueuedBatch.Result;
import org.cairn.sync.store.PendingStore.Pending;
import org.cairn.sync.store.ResultStore.Listed;

/** The answer to a push in the form of the wire contract. */
final class AnswerWriter {
  private final PushTask task;
  private final UUID epoch;
  private final String checkpoint;
  private final Instant now;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
  private JsonGenerator json;

  AnswerWriter(PushTask task, UUID epoch, String checkpoint, Instant now) {
    this.task = task;
    this.epoch = epoch;
    this.checkpoint = checkpoint;
    this.now = now;
  }

  byte[] accepted(List<Decided> decided) {
    return write(() -> writeResult(decided));
  }

  /** What became of one operation from the queue, with its entry in the answer of its batch. */
  static Result result(Pending operation, Decided decided) {
    var out = new ByteArrayOutputStream(512);
    var outcome = decided.outcome();
    try (var json = StrictJson.mapper().getFactory().createGenerator(out)) {
      var items = new AnswerItems(json);
      if (outcome instanceof Outcome.Held held) {
        return new Result(operation, null, held, null);
      }
      var listed = isCancelled(outcome) ? Listed.CANCELLED : Listed.FAILED;
      if (outcome.isSuccess()) {
        listed = Listed.SUCCESSFUL;
        items.successful(decided);
      } else if (isConflict(outcome)) {
        listed = Listed.CONFLICTS;
        items.conflict(decided);
      } else {
        items.failed(decided);
      }
      json.flush();
      return new Result(operation, listed, null, out.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
  }

  byte[] refused(List<Decided> decided, String traceId) {
    var code = ProblemCode.BATCH_REJECTED;
    return write(
        () -> {
          json.writeStartObject();
          json.writeStringField("type", code.urn());
          json.writeStringField("title", code.title());
          json.writeNumberField("status", code.status());
          json.writeStringField("detail", "Not every change could be taken, so none was.");
          json.writeStringField("instance", "/api/v1/sync/batch");
          json.writeStringField("code", code.name());
          json.writeArrayFieldStart("errors");
          json.writeEndArray();
          json.writeStringField("traceId", traceId);
          json.writeFieldName("result");
          writeResult(decided);
          json.writeEndObject();
        });
  }

  /** A part of the answer. */
  @FunctionalInterface
  private interface Part {
    void write() throws IOException;
  }

  private byte[] write(Part part) {
    try {
      json = StrictJson.mapper().getFactory().createGenerator(out);
      part.write();
      json.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("Writing to memory failed", e);
    }
  }

  private void writeResult(List<Decided> decided) throws IOException {
    json.writeStartObject();
    json.writeStringField("transactionId", task.transactionId.toString());
    json.writeStringField("batchId", task.batchId.toString());
    json.writeBooleanField(Replay.FLAG, false);
    json.writeStringField("epoch", epoch.toString());
    json.writeStringField("serverTime", WireTime.format(now));
    json.writeStringField("checkpoint", checkpoint);
    var items = new AnswerItems(json);
    list("successful", decided, Outcome::isSuccess, items::successful);
    list("conflicts", decided, AnswerWriter::isConflict, items::conflict);
    list("held", decided, Outcome.Held.class::isInstance, items::held);
    list("failed", decided, Outcome.Rejected.class::isInstance, items::failed);
    json.writeEndObject();
  }

  /** Writes one entry. */
  @FunctionalInterface
  private interface Item {
    void write(Decided decided) throws IOException;
  }

  private void list(String name, List<Decided> decided, Predicate<Outcome> which, Item item)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (var one : decided) {
      if (which.test(one.outcome())) {
        item.write(one);
      }
    }
    json.writeEndArray();
  }

  private static boolean isCancelled(Outcome outcome) {
    return outcome instanceof Outcome.Rejected reason && reason.code() == ProblemCode.CANCELLED;
  }

  private static boolean isConflict(Outcome outcome) {
    boolean overruled = outcome instanceof Outcome.Settled && !outcome.isSuccess();
    return overruled
        || outcome instanceof Outcome.Conflicted
        || outcome instanceof Outcome.InConflict;
  }
}
