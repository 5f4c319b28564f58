package org.cairn.proof.convergence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.cairn.proof.Violations;
import org.cairn.proof.device.Held;
import org.cairn.proof.device.Ids;

/**
 * A few devices and a few documents: their owners edit without a network, meet the server now and
 * then, and in the end all of them do.
 */
final class World {
  private static final Duration AGO = Duration.ofHours(20);
  private static final int A_WHILE = 240;
  private static final int LONG = 2_400;

  private final String name;
  private final Random random;
  private final Violations violations;
  private final List<Subject> subjects;
  private final List<Tablet> tablets;
  private final Coordinator coordinator;
  private final Pen pen;
  private long conflicts;
  private Instant now = Instant.now().minus(AGO);

  World(String name, Pool pool, Random random, Violations violations) {
    this.name = name;
    this.random = random;
    this.violations = violations;
    this.pen = new Pen(random);
    this.coordinator = new Coordinator(pool.coordinator(), random, pen);
    this.subjects = Stream.generate(() -> subject(pool)).limit(2 + random.nextInt(3)).toList();
    var members = new ArrayList<>(pool.members());
    Collections.shuffle(members, random);
    this.tablets =
        members.subList(0, 3 + random.nextInt(members.size() - 2)).stream()
            .map(member -> new Tablet(member, random, subjects))
            .toList();
  }

  private Subject subject(Pool pool) {
    var terms = Terms.values()[random.nextInt(Terms.values().length)];
    return new Subject(Ids.next(random), pool.entityId(), terms);
  }

  /** Rounds in which most devices are cut off, then quiet; then looks at what became of it all. */
  void play() {
    for (var subject : subjects) {
      var owner = any(tablets);
      owner.edit(subject, pen, now);
      owner.pushAll();
    }
    tablets.stream().filter(one -> random.nextInt(5) > 0).forEach(Tablet::pull);
    for (int rounds = 4 + random.nextInt(4); rounds > 0; rounds--) {
      tablets.forEach(this::act);
      if (random.nextInt(2) == 0) {
        coordinator.act(any(subjects));
      }
    }
    tablets.forEach(Tablet::pushAll);
    if (random.nextBoolean()) {
      subjects.forEach(coordinator::act);
    }
    tablets.forEach(Tablet::pull);
    subjects.forEach(this::judge);
  }

  private void act(Tablet tablet) {
    if (random.nextInt(3) == 0) {
      return;
    }
    for (int edits = random.nextInt(3); edits > 0; edits--) {
      now = now.plusSeconds(1 + random.nextInt(random.nextInt(3) > 0 ? A_WHILE : LONG));
      var subject = any(subjects);
      boolean known = tablet.copy(subject).isKnown();
      // Two devices seldom make a document of the same id, but they may.
      if (known
          || tablets.stream().noneMatch(one -> one.copy(subject).isKnown())
          || random.nextInt(20) == 0) {
        tablet.edit(subject, pen, now);
      }
    }
    if (random.nextInt(3) == 0) {
      tablet.sync();
    }
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private void judge(Subject subject) {
    if (tablets.stream().noneMatch(one -> one.copy(subject).isKnown())) {
      return;
    }
    var trial = new Trial(this, subject, violations);
    trial.judge();
    conflicts += trial.edits().stream().filter(one -> trial.chronicle().kept(one) != null).count();
    var server = trial.chronicle().document();
    var expected =
        server.path("deleted").asBoolean()
            ? null
            : new Held(
                subject.entityId(), server.path("versionNumber").asInt(), server.path("data"));
    for (var tablet : tablets) {
      var held = tablet.held(subject);
      if (!Objects.equals(held, expected)) {
        trial.note("divergence", tablet + " holds " + held + ", the server " + expected);
      }
    }
  }

  List<Tablet> tablets() {
    return tablets;
  }

  Coordinator coordinator() {
    return coordinator;
  }

  /** How many there were. */
  long edits() {
    return tablets.stream().mapToLong(tablet -> tablet.edits().size()).sum();
  }

  /** How many edits were in a conflict, decided or not. */
  long conflicts() {
    return conflicts;
  }

  @Override
  public String toString() {
    return name;
  }
}
