package org.cairn.conflict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.change.Past;
import org.cairn.domain.change.Step;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Reversal;
import org.cairn.domain.document.Content;

/** What the server knew when an edit came that did not fit. */
final class ConflictHistory implements Past {
  private final ConflictingEdit edit;
  private final ContestedDocuments documents;
  private final FindWaitingEdits edits;

  /** Of the edit's document, by version: the same few are asked for again and again. */
  private final Map<Integer, Optional<Reversal.State>> states = new HashMap<>();

  ConflictHistory(ConflictingEdit edit, ContestedDocuments documents, FindWaitingEdits edits) {
    this.edit = edit;
    this.documents = documents;
    this.edits = edits;
  }

  @Override
  public Optional<Content> contentAt(UUID documentId, int version) {
    return state(documentId, version).map(Reversal.State::content);
  }

  @Override
  public Optional<UUID> entityAt(UUID documentId, int version) {
    return state(documentId, version).map(Reversal.State::entityId);
  }

  private Optional<Reversal.State> state(UUID documentId, int version) {
    return version < 1
        ? Optional.empty()
        : states.computeIfAbsent(version, it -> documents.version(documentId, it));
  }

  /** What did not fit is kept with its conflict; what did is the version that it made. */
  @Override
  public Optional<Content> carriedBy(UUID opId) {
    var kept = edits.ofOperations(edit.source().deviceId(), Set.of(opId)).get(opId);
    if (kept != null) {
      return Optional.ofNullable(kept.edit().device()).map(Content::stored);
    }
    return since(edit.documentId(), edit.baseVersion()).stream()
        .filter(step -> opId.equals(step.opId()))
        .findFirst()
        .flatMap(step -> contentAt(edit.documentId(), step.version()));
  }

  @Override
  public List<Step> since(UUID documentId, int version) {
    var device = edit.source().deviceId();
    return documents.steps(documentId, version, edit.serverVersion(), device);
  }

  /** As if there was none: the edit is looked at by itself. */
  @Override
  public boolean hasOpenConflict(UUID documentId) {
    return false;
  }
}
