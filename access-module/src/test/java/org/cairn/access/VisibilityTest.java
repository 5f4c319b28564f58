package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.Assignment.State;
import org.junit.jupiter.api.Test;

class VisibilityTest {
  private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");
  private static final UUID USER = new UUID(1, 1);
  private static final UUID ENTITY = new UUID(2, 2);

  @Test
  void the_first_of_two_overlapping_assignments_grants_and_the_last_withdraws() {
    var one = assignment(1, null, null).in(State.ACTIVE);
    var two = assignment(2, null, null).in(State.ACTIVE);

    assertThat(Visibility.between(List.of(), List.of(one)).granted()).containsExactly(ENTITY);
    assertThat(Visibility.between(List.of(one), List.of(one, two)))
        .isEqualTo(new Visibility(Set.of(), Set.of()));
    assertThat(Visibility.between(List.of(one, two), List.of(two)))
        .isEqualTo(new Visibility(Set.of(), Set.of()));
    assertThat(Visibility.between(List.of(two), List.of()).withdrawn()).containsExactly(ENTITY);
  }

  @Test
  void an_assignment_begins_and_ends_at_its_very_moment() {
    var waiting = assignment(1, START.plusSeconds(10), START.plusSeconds(20));

    assertThat(waiting.stateAt(START.plusSeconds(10).minusNanos(1))).isEqualTo(State.PENDING);
    assertThat(waiting.stateAt(START.plusSeconds(10))).isEqualTo(State.ACTIVE);
    assertThat(waiting.stateAt(START.plusSeconds(20).minusNanos(1))).isEqualTo(State.ACTIVE);
    assertThat(waiting.stateAt(START.plusSeconds(20))).isEqualTo(State.ENDED);
  }

  @Test
  void one_follows_the_other_without_a_gap() {
    var first = assignment(1, null, START.plusSeconds(10)).in(State.ACTIVE);
    var second = assignment(2, START.plusSeconds(10), null);

    assertThat(Visibility.at(START.plusSeconds(10), List.of(first, second)))
        .isEqualTo(new Visibility(Set.of(), Set.of()));
  }

  @Test
  void what_came_and_went_between_two_looks_is_not_told() {
    var missed = assignment(1, START.plusSeconds(10), START.plusSeconds(20));

    var changed = Visibility.changedAt(START.plusSeconds(30), List.of(missed));

    assertThat(changed).extracting(Assignment::state).containsExactly(State.ENDED);
    assertThat(Visibility.at(START.plusSeconds(30), List.of(missed)))
        .isEqualTo(new Visibility(Set.of(), Set.of()));
  }

  /**
   * Assignments come, go and pass their dates at random. What the feed was told, added up, is what
   * a naive model counts from the dates after each look; no grant of what is seen, no withdrawal of
   * what is not.
   */
  @Test
  void told_transitions_add_up_to_what_a_naive_model_sees() {
    for (long seed = 0; seed < 1_000; seed++) {
      var random = new Random(seed);
      var assignments = new ArrayList<Assignment>();
      var told = new HashSet<UUID>();
      var now = START;
      for (int step = 0; step < 40; step++) {
        now = now.plus(Duration.ofSeconds(random.nextInt(15)));
        apply(assignments, Visibility.changedAt(now, assignments), now, told, seed);
        if (random.nextBoolean()) {
          add(assignments, random, now, told, seed);
        } else if (!assignments.isEmpty()) {
          remove(assignments, random, told, seed);
        }
        assertThat(told).as("seed %d, step %d", seed, step).isEqualTo(naive(assignments, now));
      }
    }
  }

  private static void apply(
      List<Assignment> all, List<Assignment> changed, Instant now, Set<UUID> told, long seed) {
    var before = List.copyOf(all);
    hear(Visibility.at(now, before), told, seed);
    changed.forEach(one -> all.replaceAll(other -> other.id().equals(one.id()) ? one : other));
  }

  private static void add(
      List<Assignment> all, Random random, Instant now, Set<UUID> told, long seed) {
    var before = List.copyOf(all);
    var from = random.nextBoolean() ? null : now.plusSeconds(random.nextInt(40));
    var begin = from == null ? now : from;
    var until = random.nextBoolean() ? null : begin.plusSeconds(1 + random.nextInt(40));
    var entity = new UUID(9, random.nextInt(3));
    var id = new UUID(3, random.nextLong());
    var fresh = new Assignment(id, USER, entity, from, until, State.PENDING, null, now);
    all.add(fresh.in(fresh.stateAt(now)));
    hear(Visibility.between(before, all), told, seed);
  }

  private static void remove(List<Assignment> all, Random random, Set<UUID> told, long seed) {
    var before = List.copyOf(all);
    all.remove(random.nextInt(all.size()));
    hear(Visibility.between(before, all), told, seed);
  }

  private static void hear(Visibility change, Set<UUID> told, long seed) {
    change.granted().forEach(id -> assertThat(told.add(id)).as("seed %d", seed).isTrue());
    change.withdrawn().forEach(id -> assertThat(told.remove(id)).as("seed %d", seed).isTrue());
  }

  private static Set<UUID> naive(List<Assignment> all, Instant now) {
    var seen = new HashSet<UUID>();
    for (var one : all) {
      boolean begun = one.validFrom() == null || !one.validFrom().isAfter(now);
      boolean over = one.validUntil() != null && !one.validUntil().isAfter(now);
      if (begun && !over) {
        seen.add(one.entityId());
      }
    }
    return seen;
  }

  private static Assignment assignment(int number, Instant from, Instant until) {
    return new Assignment(
        new UUID(3, number), USER, ENTITY, from, until, State.PENDING, null, START);
  }
}
