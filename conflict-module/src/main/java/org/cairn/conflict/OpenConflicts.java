package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.conflict.store.ConflictWriter;
import org.cairn.conflict.store.ConflictWriter.NewConflict;
import org.cairn.conflict.store.ConflictWriter.NewEdit;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Likeness;
import org.cairn.domain.id.Ids;

/**
 * Keeps edits that do not fit, each in the open conflict of its document or in a new one.
 *
 * <p>Transaction: the caller's, which holds the lock on each document's head; without that lock two
 * conflicts of one document could be open. Audited as: part of the caller's act.
 */
@ApplicationScoped
public class OpenConflicts {
  @Inject ConflictStore store;
  @Inject ConflictWriter writer;
  @Inject ConflictTypes types;
  @Inject Ids ids;

  /** The conflict of each edit, in the order of the edits. */
  @Transactional(TxType.MANDATORY)
  public List<UUID> open(List<ConflictingEdit> edits) {
    if (edits.isEmpty()) {
      return List.of();
    }
    var open = store.openOf(edits.stream().map(ConflictingEdit::documentId).toList());
    var opened = new ArrayList<NewConflict>();
    var kept = new ArrayList<NewEdit>();
    for (var edit : edits) {
      var conflictId = open.get(edit.documentId());
      if (conflictId == null) {
        conflictId = ids.next();
        open.put(edit.documentId(), conflictId);
        opened.add(new NewConflict(conflictId, edit, likeness(edit), null));
      }
      kept.add(new NewEdit(conflictId, edit));
    }
    writer.add(opened, kept);
    return kept.stream().map(NewEdit::conflictId).toList();
  }

  private byte[] likeness(ConflictingEdit edit) {
    return Likeness.of(types.today(edit.typeId()).name(), edit);
  }
}
