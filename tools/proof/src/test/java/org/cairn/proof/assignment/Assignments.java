package org.cairn.proof.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.proof.Wait;
import org.cairn.proof.installation.Admin;

/**
 * Assigns entities to users and ends assignments at random, and knows who should see what. The same
 * entity may be assigned to the same user several times over. For one thread at a time.
 */
final class Assignments {
  private static final int MOST_MILLIS = 2_000;

  private final Admin admin;
  private final List<UUID> users;
  private final List<UUID> entities;
  private final Random random;
  private final List<Assigned> living = new ArrayList<>();
  private Instant settled = Instant.now();
  private int granted;
  private int ended;

  /** An assignment that nobody has ended; with dates, null for none. */
  private record Assigned(UUID id, UUID user, UUID entity, Instant from, Instant until) {
    boolean holdsAt(Instant now) {
      return (from == null || !from.isAfter(now)) && (until == null || until.isAfter(now));
    }
  }

  Assignments(Admin admin, List<UUID> users, List<UUID> entities, Random random) {
    this.admin = admin;
    this.users = users;
    this.entities = entities;
    this.random = random;
  }

  void act() {
    if (living.isEmpty() || random.nextInt(100) < 55) {
      grant();
    } else {
      admin.end(living.remove(random.nextInt(living.size())).id());
      ended++;
    }
  }

  private void grant() {
    var user = users.get(random.nextInt(users.size()));
    var entity = entities.get(random.nextInt(entities.size()));
    int kind = random.nextInt(10);
    var from = kind < 2 ? soon(Duration.ZERO) : null;
    var until = kind > 0 && kind < 4 ? soon(Duration.ofMillis(MOST_MILLIS)) : null;
    var id = admin.assign(user, entity, from, until);
    living.add(new Assigned(id, user, entity, from, until));
    granted++;
  }

  /** A time within the next seconds, in whole milliseconds, as the server keeps it. */
  private Instant soon(Duration atLeast) {
    var millis = atLeast.toMillis() + 50 + random.nextInt(MOST_MILLIS);
    var time = Instant.ofEpochMilli(System.currentTimeMillis() + millis);
    settled = time.isAfter(settled) ? time : settled;
    return time;
  }

  /** Returns when all dates have passed. */
  void settle() {
    var left = Duration.between(Instant.now(), settled).toMillis();
    Wait.millis(Math.max(0, left) + 10);
  }

  /** Entities that a user sees now. */
  Set<UUID> of(UUID user) {
    var now = Instant.now();
    var seen = new HashSet<UUID>();
    for (var one : living) {
      if (one.user().equals(user) && one.holdsAt(now)) {
        seen.add(one.entity());
      }
    }
    return seen;
  }

  int granted() {
    return granted;
  }

  /** Ended by hand or by date. */
  long revoked() {
    return ended + living.stream().filter(one -> one.until() != null).count();
  }
}
