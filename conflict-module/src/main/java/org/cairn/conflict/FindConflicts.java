package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.ConflictListStore;
import org.cairn.conflict.store.ConflictListStore.Filter;
import org.cairn.conflict.store.ConflictListStore.OfAnEdit;
import org.cairn.conflict.store.ConflictListStore.Summary;
import org.cairn.domain.access.Caller;
import org.cairn.domain.list.Page;

/**
 * Lists conflicts, newest first: all of them for coordinators, for others those that edits of their
 * own device are part of.
 *
 * <p>Transaction: none.
 */
@ApplicationScoped
public class FindConflicts {
  @Inject ConflictListStore conflicts;

  /**
   * @param before only older ones than that, or null
   */
  public Page<Summary> find(Caller caller, Filter filter, UUID before, int limit) {
    if (!caller.seesEverything() && caller.deviceId() == null) {
      return new Page<>(List.of(), null);
    }
    var found = conflicts.find(visible(caller, filter), before, limit + 1);
    return Page.of(found, limit, summary -> summary.id().toString());
  }

  private static Filter visible(Caller caller, Filter filter) {
    if (caller.seesEverything()) {
      return filter;
    }
    var edit = filter.edit();
    var own = new OfAnEdit(edit.kind(), edit.field(), caller.deviceId(), edit.authorId());
    return filter.with(own);
  }
}
