package org.cairn.sync.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.access.AssignToCreator;
import org.cairn.access.AssignedEntities;
import org.cairn.conflict.FindWaitingEdits;
import org.cairn.domain.change.Action;
import org.cairn.domain.id.Uuids;
import org.cairn.sync.queue.LookIntoQueue;
import org.cairn.sync.queue.QueueView;
import org.cairn.sync.store.HeadStore;
import org.cairn.sync.store.OperationStore;
import org.cairn.sync.store.RevisionStore;

/** Reads and locks what a batch needs to be decided. */
@ApplicationScoped
class OpenBatch {
  @Inject HeadStore heads;
  @Inject RevisionStore revisions;
  @Inject OperationStore operations;
  @Inject FindWaitingEdits waiting;
  @Inject AssignToCreator creators;
  @Inject LookIntoQueue queue;

  BatchWork open(PushTask task, AssignedEntities assigned) {
    var locked = heads.lock(toLock(task));
    var scene =
        new Scene(
            locked, assigned, occupied(task, assigned), id -> heads.find(List.of(id)).get(id));
    var stores = new BatchHistory.Stores(revisions, operations, waiting);
    var view = view(task);
    var history = new BatchHistory(task, stores, locked, view);
    var holding = new HoldChange(scene, history, view, id -> isKnown(task, id), queue::payload);
    return new BatchWork(task, scene, history, holding);
  }

  private QueueView view(PushTask task) {
    var documents = new HashSet<UUID>();
    var named = new HashSet<>(task.operations());
    var own = new HashSet<Long>();
    for (var change : task.batch.changes()) {
      documents.add(change.documentId);
      named.add(change.prevOpId);
      named.addAll(change.dependsOn);
      own.add(change.seq);
    }
    documents.remove(null);
    named.remove(null);
    return queue.of(task.caller.deviceId(), documents, named, own);
  }

  /** Whether there is such an entity, whoever may see it. */
  private boolean isKnown(PushTask task, UUID entityId) {
    var one = Set.of(entityId);
    return !heads.entitiesWithDocuments(one, Long.MAX_VALUE).isEmpty()
        || !creators.taken(task.caller, one).isEmpty();
  }

  /**
   * Documents that the batch creates are not looked for at first: locking rows that are nearly
   * always absent halves the speed, and one that exists is noticed as a duplicate key.
   */
  private static TreeSet<UUID> toLock(PushTask task) {
    var ids = new TreeSet<>(Uuids.BYTE_ORDER);
    var created = new HashSet<UUID>();
    for (var change : task.batch.changes()) {
      if (!change.isComplete() || change.rejected != null && !task.careful) {
        continue;
      }
      if (change.action == Action.CREATE && !task.careful) {
        created.add(change.documentId);
      } else {
        ids.add(change.documentId);
      }
    }
    ids.removeAll(created);
    return ids;
  }

  private Set<UUID> occupied(PushTask task, AssignedEntities assigned) {
    var registered = new HashSet<UUID>();
    for (var change : task.batch.changes()) {
      if (change.rejected == null
          && change.action == Action.CREATE
          && change.knownType.type().isOwnEntity()
          && !assigned.contains(change.entityId)) {
        registered.add(change.entityId);
      }
    }
    if (registered.isEmpty()) {
      return registered;
    }
    var occupied = new HashSet<>(creators.taken(task.caller, registered));
    occupied.addAll(heads.entitiesWithDocuments(registered, Long.MAX_VALUE));
    return occupied;
  }
}
