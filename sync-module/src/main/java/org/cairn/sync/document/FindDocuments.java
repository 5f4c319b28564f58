package org.cairn.sync.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.AssignedEntities;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.document.Head;
import org.cairn.domain.list.Page;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.DocumentListStore;
import org.cairn.sync.store.DocumentListStore.Wanted;
import org.cairn.sync.store.HeadStore;

/**
 * Lists the documents that a caller sees, in the order of their ids; for coordinators also the
 * trash.
 *
 * <p>Transaction: none. Fails with: {@code FORBIDDEN} for the trash of others.
 */
@ApplicationScoped
class FindDocuments {
  /** A page ends early where its contents would take more memory than this. */
  private static final int MOST_BYTES = 4_000_000;

  @Inject EntityAccess access;
  @Inject DocumentListStore lists;
  @Inject HeadStore heads;

  /**
   * What to list.
   *
   * @param entityId only of this entity, or null
   */
  record Wish(UUID entityId, Wanted wanted, int limit) {}

  Page<Head> find(Caller caller, Wish wish) {
    if (wish.wanted().deleted() && !caller.seesEverything()) {
      throw Problem.of(ProblemCode.FORBIDDEN, "The trash is for coordinators.");
    }
    var assigned = access.of(caller);
    var ids = ids(assigned, wish);
    var found = heads.find(ids);
    var inOrder = ids.stream().map(found::get).toList();
    int limit = Math.min(wish.limit(), fitting(inOrder));
    var next = inOrder.subList(0, Math.min(inOrder.size(), limit + 1));
    var page = Page.of(next, limit, head -> head.id().toString());
    // What has moved or was deleted since its id was found is not shown after all.
    var shown =
        page.items().stream()
            .filter(head -> assigned.contains(head.entityId()))
            .filter(head -> head.deleted() == wish.wanted().deleted())
            .toList();
    return new Page<>(shown, page.nextCursor());
  }

  private List<UUID> ids(AssignedEntities assigned, Wish wish) {
    int most = wish.limit() + 1;
    if (wish.entityId() != null) {
      return assigned.contains(wish.entityId())
          ? lists.ofEntities(Set.of(wish.entityId()), wish.wanted(), most)
          : List.of();
    }
    return assigned.everything()
        ? lists.all(wish.wanted(), most)
        : lists.ofEntities(assigned.ids(), wish.wanted(), most);
  }

  /** How many of the first ones fit into a page; at least one. */
  static int fitting(List<Head> heads) {
    long size = 0;
    int count = 0;
    for (var head : heads) {
      size += head.size();
      if (count > 0 && size > MOST_BYTES) {
        break;
      }
      count++;
    }
    return Math.max(1, count);
  }
}
