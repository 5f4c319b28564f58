package org.cairn.sync.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.sync.store.WaitStore.Unfinished;

/**
 * What a device has in the queue, as far as it matters to some changes of it, and as each of them
 * leaves it.
 */
public final class QueueView {
  /** Behind all that is in the queue: a change that comes just now. */
  public static final long LAST = Long.MAX_VALUE;

  private final Map<UUID, Unfinished> byOperation = new LinkedHashMap<>();
  private final Map<UUID, List<Unfinished>> byDocument = new LinkedHashMap<>();

  /** Those that come after an operation, or wait for it, by that. */
  private final Map<UUID, List<Unfinished>> followers = new HashMap<>();

  /**
   * @param unfinished in the order of their numbers
   */
  public QueueView(Collection<Unfinished> unfinished) {
    unfinished.forEach(this::put);
  }

  private void put(Unfinished one) {
    byOperation.putIfAbsent(one.opId(), one);
    if (one.documentId() != null) {
      list(byDocument, one.documentId()).add(one);
    }
    if (one.prevOpId() != null) {
      list(followers, one.prevOpId()).add(one);
    }
    one.waitsFor().forEach(awaited -> list(followers, awaited).add(one));
  }

  private static List<Unfinished> list(Map<UUID, List<Unfinished>> lists, UUID key) {
    return lists.computeIfAbsent(key, id -> new ArrayList<>());
  }

  /** A change waits: those after it of the same document do, too. */
  public void hold(Unfinished one) {
    put(one);
  }

  /** The operation as it is in the queue; nothing where it is not. */
  public Optional<Unfinished> operation(UUID opId) {
    return Optional.ofNullable(byOperation.get(opId));
  }

  /**
   * The operation that a change of a document comes behind: the last of the same document that was
   * there before, which itself comes behind the others. Not those that come after this very change,
   * directly or through others; nor those that come after an edit that has not arrived: this change
   * may have been made before it, and that edit after this change. Else they would wait for each
   * other in a ring.
   *
   * @param hasArrived whether an operation that is not in the queue has been taken, or has failed
   */
  public Optional<UUID> before(UUID opId, UUID documentId, long seq, Predicate<UUID> hasArrived) {
    var earlier =
        byDocument.getOrDefault(documentId, List.of()).stream()
            .filter(one -> (one.seq() < seq || seq == LAST) && one.opId() != null)
            .toList();
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    var later = later(opId, earlier, hasArrived);
    return earlier.stream()
        .map(Unfinished::opId)
        .filter(one -> !later.contains(one))
        .reduce((one, next) -> next);
  }

  /** What comes after an operation, or after one that has not arrived. */
  private Set<UUID> later(UUID opId, List<Unfinished> earlier, Predicate<UUID> hasArrived) {
    var later = new HashSet<UUID>(Set.of(opId));
    var next = new ArrayDeque<UUID>(later);
    earlier.stream()
        .map(Unfinished::prevOpId)
        .filter(one -> one != null && !byOperation.containsKey(one) && !hasArrived.test(one))
        .forEach(next::add);
    while (!next.isEmpty()) {
      followers.getOrDefault(next.remove(), List.of()).stream()
          .map(Unfinished::opId)
          .filter(one -> one != null && later.add(one))
          .forEach(next::add);
    }
    return later;
  }
}
