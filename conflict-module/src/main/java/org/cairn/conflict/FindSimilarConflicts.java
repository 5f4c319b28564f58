package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.conflict.ContestedDocuments.Standing;
import org.cairn.conflict.store.SimilarStore;
import org.cairn.conflict.store.SimilarStore.Group;
import org.cairn.conflict.store.SimilarStore.Member;
import org.cairn.domain.conflict.Likewise;

/**
 * Finds open conflicts of the same type, kind, clashing places and cause: what is decided about one
 * of them may be decided about all. For coordinators, who see every document.
 *
 * <p>Transaction: none.
 */
@ApplicationScoped
public class FindSimilarConflicts {
  /** Of a group: as many as are decided together. */
  private static final int MOST_LOOKED_AT = 500;

  @Inject SimilarStore similar;
  @Inject ContestedDocuments documents;

  /**
   * Conflicts that have something in common.
   *
   * @param leftOpen how many of the first {@value #MOST_LOOKED_AT} would not be decided with
   *     another one, because something has happened that it does not tell
   */
  public record Similar(Group group, int leftOpen) {}

  /** Those that are similar to a conflict, oldest first, without itself. */
  public List<UUID> to(UUID conflictId, int most) {
    return similar.similar(conflictId, most);
  }

  /** All open conflicts by what they have in common, the largest group first. */
  public List<Similar> groups(int most) {
    return similar.groups(most).stream().map(one -> new Similar(one, leftOpen(one))).toList();
  }

  private int leftOpen(Group group) {
    var members = similar.members(group.example(), MOST_LOOKED_AT);
    var standing = documents.standing(members.stream().map(Member::documentId).toList());
    return (int) members.stream().filter(one -> !isAsSeen(one, standing)).count();
  }

  /** The same as {@link Likewise#obstacle}, of many. */
  private static boolean isAsSeen(Member member, Map<UUID, Standing> standing) {
    var document = standing.get(member.documentId());
    return document != null && document.version() == member.metVersion() && !member.isMixed();
  }
}
