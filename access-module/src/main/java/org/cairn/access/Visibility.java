package org.cairn.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a user begins and ceases to see when assignments change: an entity is seen while at least
 * one assignment of it is in force.
 *
 * @param granted seen now and not before
 * @param withdrawn seen before and not now
 */
record Visibility(Set<UUID> granted, Set<UUID> withdrawn) {

  /**
   * Compares all of one user's assignments of some entities before and after; what is left out on
   * one side counts as not in force there.
   */
  static Visibility between(Collection<Assignment> before, Collection<Assignment> after) {
    var seen = seen(before);
    var seeing = seen(after);
    return new Visibility(without(seeing, seen), without(seen, seeing));
  }

  /** The assignments whose state differs from what their dates ask for, in their new state. */
  static List<Assignment> changedAt(Instant now, Collection<Assignment> assignments) {
    return assignments.stream()
        .filter(one -> one.stateAt(now) != one.state())
        .map(one -> one.in(one.stateAt(now)))
        .toList();
  }

  /** What applying the dates of these assignments changes. */
  static Visibility at(Instant now, Collection<Assignment> assignments) {
    return between(assignments, assignments.stream().map(one -> one.in(one.stateAt(now))).toList());
  }

  void tell(VisibilityFeed feed, UUID userId) {
    granted.forEach(entityId -> feed.granted(userId, entityId));
    withdrawn.forEach(entityId -> feed.withdrawn(userId, entityId));
  }

  private static Set<UUID> seen(Collection<Assignment> assignments) {
    return assignments.stream()
        .filter(Assignment::isActive)
        .map(Assignment::entityId)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> without(Set<UUID> some, Set<UUID> others) {
    var rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
