package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.ConflictWriter;
import org.cairn.conflict.store.ConflictWriter.NewConflict;
import org.cairn.conflict.store.ConflictWriter.NewEdit;
import org.cairn.domain.conflict.Likeness;
import org.cairn.domain.conflict.SettledEdit;
import org.cairn.domain.id.Ids;

/**
 * Remembers edits that did not fit and were settled at once, each as a conflict of its own, so that
 * a person can look at the decision and take it back.
 *
 * <p>Transaction: the caller's. Audited as: part of the caller's act.
 */
@ApplicationScoped
public class RecordSettledEdits {
  @Inject ConflictWriter writer;
  @Inject ConflictTypes types;
  @Inject Ids ids;

  /** The conflict of each edit, in the order of the edits. */
  @Transactional(TxType.MANDATORY)
  public List<UUID> record(List<SettledEdit> edits) {
    var conflicts = edits.stream().map(this::conflict).toList();
    var kept = conflicts.stream().map(one -> new NewEdit(one.id(), one.first())).toList();
    writer.add(conflicts, kept);
    return conflicts.stream().map(NewConflict::id).toList();
  }

  private NewConflict conflict(SettledEdit settled) {
    var edit = settled.edit();
    var likeness = Likeness.of(types.today(edit.typeId()).name(), edit);
    return new NewConflict(ids.next(), edit, likeness, settled.decision());
  }
}
