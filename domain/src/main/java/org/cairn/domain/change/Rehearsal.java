package org.cairn.domain.change;

import java.util.UUID;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Verification;
import org.cairn.domain.merge.Authored;
import org.cairn.domain.merge.MergeTerms;

/**
 * What would have become of an edit that did not fit, had its type had other terms when it came.
 * Each by itself: as if no earlier edit waited, and nobody was asked about the document already.
 */
public final class Rehearsal {
  private final Past past;

  /**
   * @param past of the document's versions, and of what the edit's device had sent
   */
  public Rehearsal(Past past) {
    this.past = past;
  }

  /** Either {@link Outcome.Settled} or {@link Outcome.Conflicted}. */
  public Outcome of(ConflictingEdit edit, MergeTerms terms) {
    var device = Content.storedOrNone(edit.device());
    var mismatch =
        new Mismatch(
            edit.kind(),
            edit.baseVersion(),
            Content.storedOrNone(edit.base()),
            edit.wantedEntityId(),
            device,
            false);
    return new Settlement(past, change(edit, device), head(edit), terms).of(mismatch);
  }

  private static Change change(ConflictingEdit edit, Content device) {
    var source = edit.source();
    return new Change(
        source.opId(),
        edit.typeId(),
        device == null ? Action.DELETE : Action.UPDATE,
        edit.documentId(),
        edit.wantedEntityId(),
        edit.baseVersion(),
        null,
        null,
        device,
        null,
        source.updatedAt(),
        new Authored(source.authorId(), source.correctedTime()));
  }

  /** The document as the edit met it; neither its place in the feed nor its size matter. */
  private Head head(ConflictingEdit edit) {
    UUID id = edit.documentId();
    boolean deleted = past.contentAt(id, edit.serverVersion()).isEmpty();
    return new Head(
        id,
        0,
        0,
        edit.serverVersion(),
        edit.typeId(),
        edit.entityId(),
        deleted,
        0,
        0,
        Verification.NONE);
  }
}
