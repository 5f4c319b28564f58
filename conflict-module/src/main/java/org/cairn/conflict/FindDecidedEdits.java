package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.DecisionStore;
import org.cairn.domain.conflict.DecidedEdit;

/** Finds the edits behind a version of a document that a decision made. */
@ApplicationScoped
public class FindDecidedEdits {
  @Inject DecisionStore decisions;

  /** In the order in which they came; none where no decision that holds made that version. */
  public List<DecidedEdit> behind(UUID documentId, int version) {
    return decisions.behind(documentId, version);
  }
}
