package org.cairn.sync.push;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Change;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.change.Priority;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.Authored;
import org.cairn.sync.queue.QueueView;
import org.cairn.sync.type.KnownType;

/**
 * One change of a batch as it was read: well formed in part or in whole. What is wrong with it is
 * kept beside it, since it must not block the others.
 */
final class PushedChange {
  /** As sent, so that the answer can name the change even where it is no UUID. */
  String opIdText;

  String offlineIdText;
  UUID opId;
  UUID documentId;
  UUID entityId;
  UUID prevOpId;
  String type;
  Action action;
  int versionNumber;
  JsonNode baseData;
  JsonNode patch;
  Content data;
  Instant updatedAt;
  Priority priority = Priority.NORMAL;

  /** Operations of the device that have to be taken before it. */
  List<UUID> dependsOn = List.of();

  /** Whether it no longer waits for anything that has not come. */
  boolean forced;

  /** Where it stands in the queue; behind all for one that comes just now. */
  long seq = QueueView.LAST;

  /** The version of the type that the content was judged by. */
  KnownType knownType;

  /** The change's own text, for the record of what was refused. */
  byte[] raw;

  /** The first thing that is wrong with it, or null. */
  Rejected rejected;

  /** Whether it comes from the queue. */
  boolean isQueued() {
    return seq != QueueView.LAST;
  }

  /** Whether it says all that an edit must say, so that only its content may be wrong. */
  boolean isComplete() {
    return knownType != null;
  }

  /** This as the domain's edit, once it is complete. */
  Change toChange(PushTask task) {
    var receivedAt = task.receivedAt;
    var madeAt = updatedAt == null ? receivedAt : task.skew().corrected(updatedAt, receivedAt);
    return new Change(
        opId,
        knownType.id(),
        action,
        documentId,
        entityId,
        versionNumber,
        forced ? null : prevOpId,
        baseData,
        data,
        patch,
        updatedAt == null ? receivedAt : updatedAt,
        new Authored(task.caller.userId(), madeAt));
  }

  void reject(Rejected reason) {
    if (rejected == null) {
      rejected = reason;
    }
  }
}
