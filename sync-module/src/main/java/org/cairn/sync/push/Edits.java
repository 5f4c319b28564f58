package org.cairn.sync.push;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.cairn.domain.change.Change;
import org.cairn.domain.change.Mismatch;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.ConflictingEdit.Contents;
import org.cairn.domain.conflict.Suggestion;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Revision;
import org.cairn.domain.json.Differences;
import org.cairn.domain.merge.Overruled;

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
        task.receivedAt,
        task.skew().millis());
  }

  /** An edit that waits for a person. */
  static ConflictingEdit waiting(
      PushTask task, Change change, Revision server, Conflicted conflicted) {
    var open = new Verdict(told(conflicted.clashes()), conflicted.suggestion());
    return of(task, change, server, conflicted.mismatch(), open);
  }

  /** An edit that was settled; what one side lost is told as what clashed. */
  static ConflictingEdit settled(PushTask task, Change change, Revision server, Settled settled) {
    var overruled = settled.overruled().stream().map(Overruled::pointer).toList();
    return of(task, change, server, settled.mismatch(), new Verdict(told(overruled), null));
  }

  /** As many as anybody reads: they are stored, and lists show them. */
  private static List<String> told(List<String> places) {
    return places.stream().map(Differences::near).distinct().limit(Differences.MOST).toList();
  }

  private record Verdict(List<String> clashes, Suggestion suggestion) {}

  private static ConflictingEdit of(
      PushTask task, Change change, Revision server, Mismatch mismatch, Verdict verdict) {
    var caller = task.caller;
    return new ConflictingEdit(
        server.documentId(),
        change.typeId(),
        server.entityId(),
        mismatch.entityId(),
        mismatch.kind(),
        fields(server.content(), mismatch.device()),
        verdict.clashes(),
        mismatch.baseVersion(),
        server.version(),
        Contents.of(json(mismatch.base()), json(mismatch.device()), verdict.suggestion()),
        new ConflictingEdit.Source(
            caller.deviceId(),
            change.opId(),
            caller.userId(),
            change.updatedAt(),
            task.receivedAt,
            task.skew().millis()));
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
