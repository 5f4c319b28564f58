package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.SimilarStore;
import org.cairn.conflict.store.SimilarStore.Group;

/**
 * Finds open conflicts of the same type, kind, clashing places and cause: what is decided about one
 * of them may be decided about all. For coordinators, who see every document.
 *
 * <p>Transaction: none.
 */
@ApplicationScoped
public class FindSimilarConflicts {
  @Inject SimilarStore similar;

  /** Those that are similar to a conflict, oldest first, without itself. */
  public List<UUID> to(UUID conflictId, int most) {
    return similar.similar(conflictId, most);
  }

  /** All open conflicts by what they have in common, the largest group first. */
  public List<Group> groups(int most) {
    return similar.groups(most);
  }
}
