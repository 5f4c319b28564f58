package org.cairn.proof.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Batch;
import org.cairn.proof.device.Edit;
import org.cairn.proof.device.Http;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;

/**
 * A device that counts on counters which others count on too, and edits notes of its own, each edit
 * after the one before; it sends every batch under one key until it is taken. So an edit that takes
 * effect twice, or never, shows in a sum and in a number of versions. For one thread at a time.
 */
final class Clerk {
  private static final int MOST_ADDED = 9;

  private final Session session;
  private final Tallies tallies;
  private final Terms terms;
  private final Random random;
  private final Violations violations;
  private final Answers answers = new Answers();
  private final Map<UUID, Chain> chains = new LinkedHashMap<>();
  private final List<UUID> notes = new ArrayList<>();
  private final Set<UUID> operations = new HashSet<>();
  private Batch open;

  /**
   * How it sends.
   *
   * @param later whether its batches are to be worked on later
   * @param size changes in each batch
   * @param patience how long it waits for an answer
   */
  record Terms(boolean later, int size, Duration patience) {}

  /** The edits of one document by this device. */
  static final class Chain {
    private UUID last;
    private int sum;
    private int edits;

    /** What the device has added to it. */
    int sum() {
      return sum;
    }

    int edits() {
      return edits;
    }
  }

  Clerk(Session session, Tallies tallies, Terms terms, Random random, Violations violations) {
    this.session = session;
    this.tallies = tallies;
    this.terms = terms;
    this.random = random;
    this.violations = violations;
  }

  UUID deviceId() {
    return session.deviceId();
  }

  boolean isLater() {
    return terms.later();
  }

  Answers answers() {
    return answers;
  }

  /** All that was ever sent. */
  Set<UUID> operations() {
    return operations;
  }

  Map<UUID, Chain> chains() {
    return chains;
  }

  /** Sends the open batch once more, or a new one; returns whether it was taken. */
  boolean attempt(Http http) {
    if (open == null) {
      open = draw();
    }
    return send(http);
  }

  /** Sends what is open, once; returns whether nothing is. */
  boolean finish(Http http) {
    return open == null || send(http);
  }

  private boolean send(Http http) {
    long begun = System.nanoTime();
    try {
      var answer = post(http);
      answers.note(answer, since(begun));
      return taken(answer);
    } catch (UncheckedIOException e) {
      // No answer: nobody knows. The same batch again.
      answers.noteNone(e.getCause(), since(begun));
      return false;
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private Answer post(Http http) {
    var request =
        http.to("/api/v1/sync/batch", session.token())
            .timeout(terms.patience())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(open.body()));
    return http.send(terms.later() ? request.header("Prefer", "respond-async") : request);
  }

  private boolean taken(Answer answer) {
    if (answer.status() == (terms.later() ? 202 : 200)) {
      if (!terms.later() && answer.json().path("successful").size() != open.edits().size()) {
        violations.add("refused", answer.toString());
      }
      open = null;
      return true;
    }
    if (answer.status() != 503 && !Set.of("IN_PROGRESS", "QUEUE_FULL").contains(answer.code())) {
      violations.add("wrong answer", answer.toString());
    }
    return false;
  }

  private Batch draw() {
    var edits = new ArrayList<Edit>();
    for (int i = 0; i < terms.size(); i++) {
      edits.add(draw(document()));
    }
    return Batch.perItem(Ids.next(random), edits);
  }

  private UUID document() {
    int chance = random.nextInt(10);
    if (chance < 2) {
      return tallies.counters().get(random.nextInt(tallies.counters().size()));
    }
    if (chance < 7 || notes.isEmpty()) {
      var id = Ids.next(random);
      notes.add(id);
      return id;
    }
    return notes.get(random.nextInt(notes.size()));
  }

  /** The first edit of a note makes it; that of a counter edits what is there. */
  private Edit draw(UUID documentId) {
    boolean counter = counts(documentId);
    var chain = chains.computeIfAbsent(documentId, id -> new Chain());
    var previous = chain.last;
    chain.last = Ids.next(random);
    chain.sum += 1 + random.nextInt(MOST_ADDED);
    chain.edits++;
    operations.add(chain.last);
    int base = previous == null && !counter ? 0 : 1;
    var data = JsonNodeFactory.instance.objectNode().put("n", chain.sum).put("text", "é 字");
    var place = new Edit.Place(documentId, tallies.entityId());
    return new Edit(chain.last, Tallies.TYPE, place, base, data, previous);
  }

  /** Whether a document is one of the counters. */
  boolean counts(UUID document) {
    return tallies.counters().contains(document);
  }

  /** What clerks have added to documents together, and how often. */
  static Map<UUID, Chain> together(List<Clerk> clerks) {
    var all = new HashMap<UUID, Chain>();
    for (var clerk : clerks) {
      clerk.chains.forEach(
          (id, chain) -> {
            var total = all.computeIfAbsent(id, key -> new Chain());
            total.sum += chain.sum;
            total.edits += chain.edits;
          });
    }
    return all;
  }
}
