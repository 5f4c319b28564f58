package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.access.EntityAccess;
import org.cairn.conflict.store.ConflictListStore;
import org.cairn.conflict.store.ConflictListStore.Filter;
import org.cairn.conflict.store.ConflictListStore.OfAnEdit;
import org.cairn.conflict.store.ConflictListStore.Summary;
import org.cairn.domain.access.Caller;
import org.cairn.domain.list.Page;

/**
 * Lists conflicts, newest first: all of them for coordinators, for others those that edits of their
 * own device are part of, while they see the document: what is listed can be read.
 *
 * <p>Transaction: none.
 */
@ApplicationScoped
public class FindConflicts {
  @Inject ConflictListStore conflicts;
  @Inject ContestedDocuments documents;
  @Inject EntityAccess access;

  /**
   * @param before only older ones than that, or null
   */
  public Page<Summary> find(Caller caller, Filter filter, UUID before, int limit) {
    if (!caller.seesEverything() && caller.deviceId() == null) {
      return new Page<>(List.of(), null);
    }
    var found =
        caller.seesEverything()
            ? conflicts.find(filter, before, limit + 1)
            : visible(caller, own(caller, filter), before, limit + 1);
    return Page.of(found, limit, summary -> summary.id().toString());
  }

  /** Reads on past what is not shown until there are enough, or no more. */
  private List<Summary> visible(Caller caller, Filter filter, UUID before, int most) {
    var entities = access.of(caller);
    var shown = new ArrayList<Summary>();
    var last = before;
    List<Summary> found;
    do {
      found = conflicts.find(filter, last, most);
      var standing = documents.standing(found.stream().map(Summary::documentId).toList());
      for (var one : found) {
        var document = standing.get(one.documentId());
        if (document != null && entities.contains(document.entityId())) {
          shown.add(one);
        }
        last = one.id();
      }
    } while (found.size() == most && shown.size() < most);
    return shown.subList(0, Math.min(most, shown.size()));
  }

  private static Filter own(Caller caller, Filter filter) {
    var edit = filter.edit();
    var own = new OfAnEdit(edit.kind(), edit.field(), caller.deviceId(), edit.authorId());
    return filter.with(own);
  }
}
