package org.cairn.sync.push;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.cairn.domain.change.Landing;
import org.cairn.domain.conflict.WaitingEdit;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.store.BatchRecord;
import org.cairn.sync.store.BatchStore;
import org.cairn.sync.store.DepartureStore;
import org.cairn.sync.store.FailureStore;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.NewRevision;
import org.cairn.sync.store.OperationStore;
import org.cairn.sync.store.RevisionStore;

/** The tables of a push in memory: what is written is read, and keys are unique. */
final class StoresInMemory {
  final Map<UUID, Head> headRows = new HashMap<>();
  final Map<UUID, List<Revision>> history = new HashMap<>();
  final Map<UUID, Landing> settled = new HashMap<>();
  final Map<UUID, UUID> departed = new HashMap<>();
  private final Map<UUID, BatchRecord.Arrival> arrived = new HashMap<>();
  private final Map<UUID, BatchRecord.Stored> answered = new HashMap<>();
  private final List<Head> byOthers = new ArrayList<>();

  static StoreFailure duplicateKey() {
    return new StoreFailure(new SQLException("duplicate", "23000", 1062));
  }

  /** Documents that are made by another transaction right after a batch has looked for them. */
  final Set<UUID> unseenOnce = new HashSet<>();

  final ForbiddenDocuments forbidden = new ForbiddenDocuments();

  final HeadStore heads =
      new HeadStore() {
        @Override
        public Map<UUID, Head> lock(SortedSet<UUID> ids) {
          var found = find(ids);
          found.keySet().removeIf(unseenOnce::remove);
          return found;
        }

        @Override
        public Map<UUID, Head> find(Collection<UUID> ids) {
          var found = new HashMap<UUID, Head>();
          ids.stream().filter(headRows::containsKey).forEach(id -> found.put(id, headRows.get(id)));
          return found;
        }

        @Override
        public Set<UUID> entitiesWithDocuments(Collection<UUID> entityIds, long before) {
          var found = new HashSet<UUID>();
          headRows.values().stream()
              .filter(head -> head.sequence() < before)
              .map(Head::entityId)
              .filter(entityIds::contains)
              .forEach(found::add);
          return found;
        }

        @Override
        public void insert(List<Head> added) {
          if (added.stream().anyMatch(head -> headRows.containsKey(head.id()))) {
            throw duplicateKey();
          }
          replace(added);
        }

        @Override
        public void replace(List<Head> changed) {
          changed.forEach(head -> headRows.put(head.id(), head));
        }
      };

  final RevisionStore revisions =
      new RevisionStore() {
        @Override
        public void insert(long firstId, List<NewRevision> added) {
          forbidden.require(added);
          for (var one : added) {
            if (landings(null, Set.of(one.revision().source().opId())).size() > 0
                || one.revision().version() == 1
                    && history.containsKey(one.revision().documentId())) {
              throw duplicateKey();
            }
          }
          added.forEach(
              one ->
                  history
                      .computeIfAbsent(one.revision().documentId(), id -> new ArrayList<>())
                      .add(one.revision()));
        }

        @Override
        public Optional<Revision> back(Head head, int versions) {
          return history.getOrDefault(head.id(), List.of()).stream()
              .filter(revision -> revision.version() == head.version() - versions)
              .findFirst();
        }

        @Override
        public List<Linked> small(List<Long> ids) {
          return ids.stream().map(id -> linked(id)).flatMap(Optional::stream).toList();
        }

        /** Numbered as far as this needs it: by the document that it is the latest of. */
        private Optional<Linked> linked(long id) {
          return headRows.values().stream()
              .filter(head -> head.revisionId() == id)
              .findFirst()
              .flatMap(head -> back(head, 0))
              .map(revision -> new Linked(revision, true, 0));
        }

        @Override
        public List<Revision> latest(Head head, int most) {
          var versions = new ArrayList<>(history.get(head.id()));
          Collections.reverse(versions);
          return versions.subList(0, Math.min(most, versions.size()));
        }

        @Override
        public Map<UUID, Landing> landings(UUID deviceId, Collection<UUID> opIds) {
          var landings = new HashMap<UUID, Landing>();
          history.values().stream()
              .flatMap(List::stream)
              .filter(revision -> opIds.contains(revision.source().opId()))
              .forEach(
                  r ->
                      landings.put(r.source().opId(), Landing.stored(r.documentId(), r.version())));
          return landings;
        }
      };

  final OperationStore operations =
      new OperationStore() {
        @Override
        public void keep(UUID deviceId, List<Taken> taken, Instant receivedAt) {
          for (var one : taken) {
            if (settled.putIfAbsent(one.opId(), one.landing()) != null) {
              throw duplicateKey();
            }
          }
        }

        @Override
        public Map<UUID, Landing> landings(UUID deviceId, Collection<UUID> opIds) {
          var found = new HashMap<UUID, Landing>();
          failed.forEach(
              (op, one) -> found.put(op, Landing.failed(one.documentId(), one.prevOpId())));
          found.putAll(settled);
          found.keySet().retainAll(opIds);
          return found;
        }
      };

  final FailuresInMemory failures = new FailuresInMemory();
  final Map<UUID, FailureStore.Failure> failed = failures.rows;

  final ConflictsInMemory conflicts = new ConflictsInMemory();
  final Map<UUID, WaitingEdit> edits = conflicts.edits;

  final DepartureStore departures =
      new DepartureStore() {
        @Override
        public void record(UUID documentId, UUID entityId, long sequence) {
          departed.put(documentId, entityId);
        }
      };

  final BatchStore batches =
      new BatchStore() {
        @Override
        public void begin(BatchRecord.Arrival arrival) {
          if (answered.containsKey(arrival.batchId())) {
            throw duplicateKey();
          }
          arrived.put(arrival.transactionId(), arrival);
        }

        @Override
        public void complete(UUID transactionId, BatchRecord.Completion completion) {
          var arrival = arrived.get(transactionId);
          var answer = completion.answer().clone();
          answered.put(
              arrival.batchId(),
              new BatchRecord.Stored(arrival.bodyHash(), false, completion.status(), answer));
        }

        @Override
        public Optional<BatchRecord.Stored> stored(UUID deviceId, UUID batchId) {
          return Optional.ofNullable(answered.get(batchId));
        }
      };

  /** What brings everything back to how it is now, but for what others commit meanwhile. */
  Runnable rollback() {
    var rollback =
        new Rollback(
            headRows,
            history,
            settled,
            failed,
            failures.settled,
            edits,
            conflicts.decisions,
            departed,
            arrived,
            answered);
    return () -> {
      rollback.run();
      byOthers.forEach(head -> headRows.put(head.id(), head));
    };
  }

  /** Somebody else commits a document at this moment. */
  void commitByOthers(Head head) {
    byOthers.add(head);
    headRows.put(head.id(), head);
  }

  void forgetAnswers() {
    answered.replaceAll(
        (id, stored) -> new BatchRecord.Stored(stored.bodyHash(), false, stored.status(), null));
  }
}
