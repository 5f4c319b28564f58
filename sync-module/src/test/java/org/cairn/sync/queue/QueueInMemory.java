package org.cairn.sync.queue;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cairn.access.EntityAccess;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.settings.Settings;
import org.cairn.sync.store.LaneStore;
import org.cairn.sync.store.OperationStore;
import org.cairn.sync.store.PendingStore;
import org.cairn.sync.store.RevisionStore;
import org.cairn.sync.store.WaitStore;

/** The tables of the queue in memory, of any number of devices. */
public final class QueueInMemory {
  public final Map<Long, NewRow> rows = new HashMap<>();
  public final Map<Long, Held> waiting = new HashMap<>();
  private final Set<Long> released = new HashSet<>();
  private long numbers;

  /** Operations of the device that no test looks at. */
  public int others;

  private final LaneStore lanes =
      new LaneStore() {
        @Override
        public boolean exists(UUID deviceId) {
          return rows.values().stream().anyMatch(row -> row.pending().deviceId().equals(deviceId));
        }

        @Override
        public void open(UUID deviceId) {
          // Follows from the rows.
        }
      };

  private final PendingStore pending =
      new PendingStore() {
        @Override
        public void add(List<NewPending> operations) {
          operations.forEach(one -> rows.put(++numbers, new NewRow(numbers, one)));
        }

        @Override
        public void release(Collection<Long> some) {
          released.addAll(some);
        }

        @Override
        public List<Pending> read(Collection<Long> some) {
          return some.stream().map(seq -> rows.get(seq).asPending()).toList();
        }

        @Override
        public long count(UUID deviceId) {
          return rows.size() + others;
        }
      };

  private final WaitStore waits =
      new WaitStore() {
        @Override
        public Map<UUID, Long> numbers(Collection<UUID> ids) {
          return rows.values().stream()
              .filter(row -> ids.contains(row.pending().id()))
              .collect(Collectors.toMap(row -> row.pending().id(), NewRow::seq));
        }

        @Override
        public void put(UUID deviceId, Map<Long, Held> held) {
          waiting.putAll(held);
        }

        @Override
        public void forget(Collection<Long> some) {
          waiting.keySet().removeAll(some);
        }

        @Override
        public Set<Long> waitingFor(UUID deviceId, Collection<UUID> opIds) {
          return numbersOf(held -> held.operations().stream().anyMatch(opIds::contains));
        }

        @Override
        public Map<UUID, Set<Long>> waitingForEntity(UUID userId, Collection<UUID> entityIds) {
          var found = new HashMap<UUID, Set<Long>>();
          for (long seq : numbersOf(held -> entityIds.contains(held.entityId()))) {
            found
                .computeIfAbsent(rows.get(seq).pending().deviceId(), id -> new HashSet<>())
                .add(seq);
          }
          return found;
        }

        @Override
        public Map<Long, Unfinished> unfinished(
            UUID deviceId, Collection<UUID> documentIds, Collection<UUID> opIds) {
          var found = new HashMap<Long, Unfinished>();
          for (var row : rows.values()) {
            var subject = row.pending().subject();
            if (documentIds.contains(subject.documentId()) || opIds.contains(subject.opId())) {
              found.put(row.seq(), row.unfinished(waiting.get(row.seq())));
            }
          }
          return found;
        }
      };

  private Set<Long> numbersOf(Predicate<Held> which) {
    return waiting.entrySet().stream()
        .filter(entry -> which.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** A row of the queue. */
  public record NewRow(long seq, PendingStore.NewPending pending) {
    PendingStore.Pending asPending() {
      var subject = pending.subject();
      return new PendingStore.Pending(
          seq,
          pending.id(),
          pending.deviceId(),
          pending.transactionId(),
          pending.place(),
          subject.opId(),
          subject.documentId(),
          subject.entityId(),
          subject.type(),
          subject.action(),
          false,
          0,
          pending.payload());
    }

    WaitStore.Unfinished unfinished(Held held) {
      var subject = pending.subject();
      var one =
          new WaitStore.Unfinished(
              seq, pending.id(), subject.opId(), pending.prevOpId(), subject.documentId());
      if (held != null) {
        one.waitsFor().addAll(held.operations());
        Optional.ofNullable(held.entityId()).ifPresent(one.entities()::add);
      }
      return one;
    }
  }

  /** Ids of operations that wait no longer. */
  public List<UUID> released() {
    return released.stream().map(seq -> rows.get(seq).pending().subject().opId()).toList();
  }

  /** How long the operation of a name may wait; null where it need not. */
  public Instant heldUntil(UUID opId) {
    return rows.values().stream()
        .map(NewRow::pending)
        .filter(row -> row.subject().opId().equals(opId))
        .findFirst()
        .orElseThrow()
        .heldUntil();
  }

  public LookIntoQueue looking() {
    var looking = new LookIntoQueue();
    looking.lanes = lanes;
    looking.waits = waits;
    looking.pending = pending;
    return looking;
  }

  public ReleaseOperations releasing() {
    var releasing = new ReleaseOperations();
    releasing.lanes = lanes;
    releasing.waits = waits;
    releasing.pending = pending;
    releasing.workers = nobody();
    return releasing;
  }

  /** As long as is usual. */
  public static HoldingTime holding() {
    var holding = new HoldingTime();
    holding.settings = Settings.of(Map.of());
    return holding;
  }

  public AddToQueue adding() {
    var adding = new AddToQueue();
    adding.pending = pending;
    adding.waits = waits;
    adding.lanes = lanes;
    adding.workers = nobody();
    return adding;
  }

  private static WakeWorkers nobody() {
    return new WakeWorkers() {
      @Override
      public void afterCommit() {
        // Nobody works on it.
      }
    };
  }

  public StillMissing missing(
      OperationStore operations, RevisionStore revisions, EntityAccess access) {
    var missing = new StillMissing();
    missing.waits = waits;
    missing.operations = operations;
    missing.revisions = revisions;
    missing.access = access;
    return missing;
  }

  /** All tables as they are now. */
  public Runnable rollback() {
    var rowsNow = Map.copyOf(rows);
    var waitingNow = Map.copyOf(waiting);
    var releasedNow = Set.copyOf(released);
    return () -> {
      restore(rows, rowsNow);
      restore(waiting, waitingNow);
      released.retainAll(releasedNow);
    };
  }

  private static <K, V> void restore(Map<K, V> table, Map<K, V> now) {
    table.clear();
    table.putAll(now);
  }

  public List<UUID> operations() {
    return rows.values().stream().map(row -> row.pending().subject().opId()).toList();
  }
}
