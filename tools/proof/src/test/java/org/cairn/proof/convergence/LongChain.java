package org.cairn.proof.convergence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Ids;

/**
 * One device edits one document a thousand times without a network; another edits it meanwhile,
 * elsewhere and in the same counter.
 */
final class LongChain {
  static final int EDITS = 1_000;
  private static final int BATCH = 100;

  /** After so many edits the other device writes, too; after the next batch an answer is lost. */
  private static final int MEANWHILE = 200;

  private final Violations violations;
  private final Subject subject;
  private final Tablet alone;
  private final Tablet other;
  private final Coordinator coordinator;
  private final Pen pen;
  private Instant now = Instant.now().minus(Duration.ofHours(20));

  LongChain(Pool pool, Random random, Violations violations) {
    this.violations = violations;
    this.pen = new Pen(random);
    this.subject = new Subject(Ids.next(random), pool.entityId(), Terms.CAREFUL);
    // Of two owners.
    this.alone = new Tablet(pool.members().get(0), random, List.of(subject));
    this.other = new Tablet(pool.members().get(1), random, List.of(subject));
    this.coordinator = new Coordinator(pool.coordinator(), random, pen);
  }

  /** Returns how many versions it came to. */
  int play() {
    write(other, 0);
    other.pushAll();
    List.of(alone, other).forEach(Tablet::pull);
    int counted = other.copy(subject).shown().path("count").asInt();
    for (int i = 1; i <= EDITS; i++) {
      write(alone, i);
    }
    for (int sent = 0; sent < EDITS; sent += BATCH) {
      alone.outbox().send(BATCH, sent % MEANWHILE == BATCH);
      if (sent % MEANWHILE == 0) {
        other.pull();
        write(other, -sent - 1);
        other.pushAll();
        counted++;
      }
    }
    List.of(alone, other).forEach(Tablet::pull);
    compare(counted + EDITS);
    return alone.held(subject).version();
  }

  private void compare(int counted) {
    for (var tablet : List.of(alone, other)) {
      for (var edit : tablet.edits()) {
        var told = tablet.outbox().told(edit);
        if (told == null || !told.list().equals("successful")) {
          violations.add("self", edit + " was told " + told);
        }
      }
    }
    var server = coordinator.get("documents/" + subject.id());
    var data = server.path("data");
    boolean whole =
        data.path("count").asInt() == counted
            && data.path("severity").asText().equals("s" + EDITS)
            && data.path("notes").asText().endsWith(" a".repeat(EDITS))
            && data.path("phone").equals(other.copy(subject).shown().path("phone"));
    if (!whole) {
      violations.add("lost", counted + " counted, but the document is " + data);
    }
    for (var tablet : List.of(alone, other)) {
      if (!tablet.held(subject).data().equals(data)) {
        violations.add("divergence", tablet + " holds " + tablet.held(subject));
      }
    }
  }

  private void write(Tablet tablet, int number) {
    now = now.plusSeconds(30);
    var copy = tablet.copy(subject);
    var content = copy.shown() == null ? pen.newContent() : copy.shown().deepCopy();
    content.put("count", content.path("count").asInt() + 1);
    if (number > 0) {
      content.put("severity", "s" + number).put("notes", content.path("notes").asText() + " a");
    } else {
      content.put("phone", "p" + number);
    }
    tablet.add(copy, content, now);
  }
}
