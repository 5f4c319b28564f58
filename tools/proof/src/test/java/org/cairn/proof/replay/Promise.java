package org.cairn.proof.replay;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Session;

/** One batch and all answers that were ever given to it. */
final class Promise {
  private static final long PAUSE_MILLIS = 10;
  private static final String FIRST = "\"replayed\":false";
  private static final String AGAIN = "\"replayed\":true";

  private final Session session;
  private final Batch batch;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  Promise(Session session, Batch batch) {
    this.session = session;
    this.batch = batch;
  }

  /** Sends it and remembers the answer; where it is told to come again, it does. */
  void send() {
    while (!sendOnce()) {
      Wait.millis(PAUSE_MILLIS);
    }
  }

  private boolean sendOnce() {
    try {
      var answer = push(batch);
      if (answer.status() == 503 || answer.code().equals("IN_PROGRESS")) {
        return false;
      }
      answers.add(answer);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private Answer push(Batch what) {
    return session.http().post("/api/v1/sync/batch", session.token(), what.body());
  }

  /** Sends another body under the same key. */
  void abuse(Batch other, Violations violations) {
    var answer = push(new Batch(batch.id(), other.mode(), other.edits()));
    if (answer.status() != 422 || !answer.code().equals("IDEMPOTENCY_KEY_REUSED")) {
      violations.add("different", "another body under the same key: " + answer);
    }
  }

  int sent() {
    return answers.size();
  }

  boolean isRefused() {
    return answer().status() == 409;
  }

  /** The answer, which is always the same. */
  Answer answer() {
    return answers.element();
  }

  /** Notes answers that differ in more than the flag, and more than one that claims to be first. */
  void check(Violations violations) {
    var expected = text(answer()).replace(FIRST, AGAIN);
    int first = 0;
    for (var answer : answers) {
      var text = text(answer);
      first += text.contains(FIRST) ? 1 : 0;
      if (answer.status() != answer().status() || !text.replace(FIRST, AGAIN).equals(expected)) {
        violations.add("different", text + " instead of " + expected);
      }
    }
    if (first != 1) {
      violations.add("double", first + " answers say that batch " + batch.id() + " was new");
    }
  }

  /** What the server calls it. */
  UUID transaction() {
    var json = answer().json();
    var id = json.path("transactionId").asText(json.path("result").path("transactionId").asText());
    return UUID.fromString(id);
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
