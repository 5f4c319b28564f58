package org.cairn.sync.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.conflict.FindWaitingEdits;
import org.cairn.domain.change.OwnEdits;
import org.cairn.domain.change.Step;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Holding;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;
import org.cairn.sync.store.RevisionStore;

/** Who made the versions of the documents of a batch, and which a person is being asked about. */
final class DocumentHistory {
  private final RevisionStore revisions;
  private final FindWaitingEdits waiting;
  private final UUID deviceId;
  private final Map<UUID, Head> heads;
  private final Map<UUID, Stored> stored = new HashMap<>();
  private final Map<UUID, List<Revision>> made = new HashMap<>();
  private final Set<UUID> opened = new HashSet<>();
  private final Map<UUID, List<KeptEdit>> kept = new HashMap<>();
  private final Map<UUID, Holding> joined = new HashMap<>();
  private Set<UUID> openBefore;
  private Map<UUID, List<KeptEdit>> keptBefore;
  private Map<UUID, Holding> heldBefore;

  /** Versions that were there before the batch, after one of them. */
  private record Stored(int after, List<Step> steps) {}

  /**
   * @param heads the documents as the batch found them
   */
  DocumentHistory(BatchHistory.Stores stores, UUID deviceId, Map<UUID, Head> heads) {
    this.revisions = stores.revisions();
    this.waiting = stores.waiting();
    this.deviceId = deviceId;
    this.heads = heads;
  }

  /** The batch has made a version. */
  void made(Revision revision) {
    made.computeIfAbsent(revision.documentId(), id -> new ArrayList<>()).add(revision);
  }

  /** The batch has brought an edit about which a person is asked. */
  void opened(UUID documentId) {
    opened.add(documentId);
  }

  /** The batch has brought an edit that becomes part of the document's open conflict. */
  void joined(ConflictingEdit edit) {
    joined.put(edit.documentId(), held(edit.documentId()).with(edit));
  }

  /** What the open conflict of a document holds; stored ones are asked about once for the batch. */
  Holding held(UUID documentId) {
    if (heldBefore == null) {
      heldBefore = waiting.heldOf(heads.keySet());
    }
    var before = heldBefore.getOrDefault(documentId, Holding.NONE);
    return joined.getOrDefault(documentId, before);
  }

  /** The document's versions after that one, oldest first. */
  List<Step> since(UUID documentId, int version) {
    var steps = new ArrayList<Step>();
    var head = heads.get(documentId);
    if (head != null && version < head.version()) {
      steps.addAll(stored(head, version));
    }
    for (var revision : made.getOrDefault(documentId, List.of())) {
      if (revision.version() > version) {
        steps.add(Step.of(revision, deviceId));
      }
    }
    return steps;
  }

  /** Several questions about an edit begin at the same version: it is looked for once. */
  private List<Step> stored(Head head, int version) {
    var known = stored.get(head.id());
    if (known == null || known.after() > version) {
      var found = new ArrayList<Step>();
      revisions
          .latest(head, head.version() - version)
          .forEach(revision -> found.add(Step.of(revision, deviceId)));
      Collections.reverse(found);
      known = new Stored(version, found);
      stored.put(head.id(), known);
    }
    return known.steps().stream().filter(step -> step.version() > version).toList();
  }

  /** What the device has sent of it since that version. */
  OwnEdits ownSince(UUID documentId, int version) {
    if (keptBefore == null) {
      keptBefore = waiting.ofDocuments(deviceId, heads.keySet());
    }
    var all = new ArrayList<>(keptBefore.getOrDefault(documentId, List.of()));
    all.addAll(kept.getOrDefault(documentId, List.of()));
    return OwnEdits.of(since(documentId, version), all);
  }

  /** The batch has brought an edit that did not fit. */
  void kept(UUID documentId, KeptEdit edit) {
    kept.computeIfAbsent(documentId, id -> new ArrayList<>()).add(edit);
  }

  /** Asked once for the whole batch. */
  boolean hasOpenConflict(UUID documentId) {
    if (openBefore == null) {
      openBefore = waiting.openOf(heads.keySet());
    }
    return openBefore.contains(documentId) || opened.contains(documentId);
  }
}
