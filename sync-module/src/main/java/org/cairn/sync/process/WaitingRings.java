package org.cairn.sync.process;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.sync.store.HeldStore.Wait;

/**
 * Operations that wait for each other in a ring, so that none ever goes on. It takes operations
 * that depend on others in another order than the one in which they come.
 */
final class WaitingRings {
  private WaitingRings() {}

  /**
   * The waits of which rings are made, and those that lead from one ring to another.
   *
   * @param waits all waits of held operations for held operations
   */
  static List<Wait> in(List<Wait> waits) {
    var ring = waits;
    int before;
    do {
      before = ring.size();
      var awaited = numbers(ring, Wait::awaited);
      var waiting = numbers(ring, Wait::seq);
      ring =
          ring.stream()
              .filter(one -> waiting.contains(one.awaited()) && awaited.contains(one.seq()))
              .toList();
    } while (ring.size() < before);
    return ring;
  }

  private static Set<Long> numbers(List<Wait> waits, Function<Wait, Long> side) {
    return waits.stream().map(side).collect(Collectors.toSet());
  }

  /** Of each device the first operation in a ring that waits for no other reason than its place. */
  static List<Wait> weakest(List<Wait> ring) {
    Map<Object, Wait> first = new HashMap<>();
    var named = new HashSet<Long>();
    ring.stream().filter(Wait::named).map(Wait::seq).forEach(named::add);
    ring.stream()
        .filter(one -> !named.contains(one.seq()))
        .forEach(one -> first.merge(one.deviceId(), one, (a, b) -> a.seq() <= b.seq() ? a : b));
    return List.copyOf(first.values());
  }
}
