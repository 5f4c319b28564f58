package org.cairn.sync.push;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.cairn.domain.change.Change;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.json.Differences;

/** What is recorded of an edit. */
final class Edits {
  private Edits() {}

  static Revision.Source source(PushTask task, Change change, Origin origin) {
    var caller = task.caller;
    return new Revision.Source(
        origin,
        caller.deviceId(),
        change.opId(),
        caller.userId(),
        change.updatedAt(),
        task.receivedAt);
  }

  static ConflictingEdit conflicting(
      PushTask task, Change change, Revision server, Conflicted conflicted) {
    var caller = task.caller;
    return new ConflictingEdit(
        server.documentId(),
        change.typeId(),
        server.entityId(),
        conflicted.entityId(),
        conflicted.kind(),
        fields(server.content(), conflicted.device()),
        conflicted.baseVersion(),
        json(conflicted.base()),
        server.version(),
        json(conflicted.device()),
        new ConflictingEdit.Source(
            caller.deviceId(),
            change.opId(),
            caller.userId(),
            change.updatedAt(),
            task.receivedAt));
  }

  /** Where both sides differ; the whole document where one of them deleted it. */
  private static List<String> fields(Content server, Content device) {
    return Differences.between(
        server == null ? MissingNode.getInstance() : server.tree(),
        device == null ? MissingNode.getInstance() : device.tree());
  }

  private static byte[] json(Content content) {
    return content == null ? null : content.json();
  }
}
