package org.cairn.sync.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

  /**
   * @param unfinished in the order of their numbers
   */
  public QueueView(Collection<Unfinished> unfinished) {
    unfinished.forEach(this::put);
  }

  private void put(Unfinished one) {
    byOperation.putIfAbsent(one.opId(), one);
    if (one.documentId() != null) {
      byDocument.computeIfAbsent(one.documentId(), id -> new ArrayList<>()).add(one);
    }
  }

  /** A change of a document waits: those after it do, too. */
  public void hold(long seq, UUID opId, UUID documentId, Collection<UUID> waitsFor) {
    var held = new Unfinished(seq, null, opId, documentId);
    held.waitsFor().addAll(waitsFor);
    put(held);
  }

  /** The operation as it is in the queue; nothing where it is not. */
  public Optional<Unfinished> operation(UUID opId) {
    return Optional.ofNullable(byOperation.get(opId));
  }

  /**
   * The operations that a change of a document comes behind: all of the same document that were
   * there before, but those that wait for this very change, directly or for one that does.
   */
  public List<UUID> before(UUID opId, UUID documentId, long seq) {
    var all = byDocument.getOrDefault(documentId, List.of());
    var after = after(opId, all);
    return all.stream()
        .filter(one -> one.seq() < seq || seq == LAST)
        .map(Unfinished::opId)
        .filter(one -> one != null && !after.contains(one))
        .toList();
  }

  private static Set<UUID> after(UUID opId, List<Unfinished> all) {
    var after = new HashSet<UUID>();
    after.add(opId);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (var one : all) {
        boolean waits = one.waitsFor().stream().anyMatch(after::contains);
        grows |= waits && after.add(one.opId());
      }
    }
    return after;
  }
}
