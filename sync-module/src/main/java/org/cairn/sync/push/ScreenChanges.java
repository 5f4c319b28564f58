package org.cairn.sync.push;

import java.util.Map;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.type.KnownType;
import org.cairn.sync.type.KnownTypes;

/**
 * Checks what can be checked of each change without the database: that nothing is missing, the type
 * is known and the content fits its schema. Runs before the transaction, so that no lock is held
 * meanwhile.
 */
final class ScreenChanges {
  private final KnownTypes types;
  private final JudgeByType judge;

  ScreenChanges(KnownTypes types, Map<String, Integer> deviceTypes) {
    this.types = types;
    this.judge = new JudgeByType(types, deviceTypes);
  }

  void screen(Iterable<PushedChange> changes) {
    for (var change : changes) {
      if (change.rejected == null) {
        change.rejected = reason(change);
      }
    }
  }

  private Rejected reason(PushedChange change) {
    if (change.type == null) {
      return missing("/type", "the name of a document type");
    }
    var known = types.current(change.type);
    if (known.isEmpty()) {
      return new Rejected(
          ProblemCode.TYPE_UNKNOWN, "The server does not know this document type.", "/type");
    }
    var incomplete = incomplete(change, known.get());
    if (incomplete != null) {
      return incomplete;
    }
    change.knownType = known.get();
    return change.data == null ? null : judge.whole(change);
  }

  private static Rejected incomplete(PushedChange change, KnownType type) {
    if (change.action == null) {
      return missing("/action", "create, update or delete");
    }
    if (change.documentId == null) {
      return missing("/offlineId", "the document's UUID");
    }
    if (change.entityId == null && type.type().isOwnEntity()) {
      change.entityId = change.documentId;
    }
    if (change.entityId == null) {
      return missing("/entityId", "the UUID of the entity that the document belongs to");
    }
    if (type.type().isOwnEntity() && !change.entityId.equals(change.documentId)) {
      return invalid("/entityId", "A document of this type is its own entity.");
    }
    if (change.dependsOn.contains(change.opId)) {
      return invalid("/dependsOn", "An edit cannot depend on itself.");
    }
    return wrongVersion(change) ? wrongVersion() : wrongContent(change);
  }

  private static boolean wrongVersion(PushedChange change) {
    if (change.action == Action.CREATE && change.versionNumber == 0) {
      change.versionNumber = 1;
    }
    return change.versionNumber < 1 || change.action == Action.CREATE && change.versionNumber != 1;
  }

  private static Rejected wrongVersion() {
    return invalid("/versionNumber", "Must be the version edited, from 1; 1 for a create.");
  }

  private static Rejected wrongContent(PushedChange change) {
    if (change.action == Action.DELETE) {
      change.data = null;
      change.patch = null;
      return null;
    }
    if (change.action == Action.CREATE && change.patch != null) {
      return invalid("/patch", "A create carries the whole document in data.");
    }
    if (change.data == null && change.patch == null) {
      return invalid("/data", "Missing: the whole document here, or a merge patch in patch.");
    }
    return change.data != null && change.patch != null
        ? invalid(
            "/patch",
            "Send one of them: data with the whole document, or patch with a merge patch of it.")
        : null;
  }

  private static Rejected missing(String pointer, String what) {
    return invalid(pointer, "Missing: must be " + what + ".");
  }

  private static Rejected invalid(String pointer, String message) {
    return new Rejected(ProblemCode.INVALID, message, pointer);
  }
}
