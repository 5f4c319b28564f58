package org.cairn.sync.approval;

import java.util.UUID;
import java.util.function.Function;
import org.cairn.domain.access.Caller;
import org.cairn.domain.approval.Approval;
import org.cairn.domain.approval.Submission;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;
import org.cairn.sync.type.KnownTypes;

/**
 * Lets the rules of a type say who vouches for a new version of a document, whoever makes it: those
 * that hold today, whatever version of the type the content was written under.
 */
public final class ApproveVersion {
  private final KnownTypes types;
  private final Function<UUID, Head> heads;

  /**
   * @param heads finds a document's state, null where there is none
   */
  public ApproveVersion(KnownTypes types, Function<UUID, Head> heads) {
    this.types = types;
    this.heads = heads;
  }

  /**
   * A version that is about to be made.
   *
   * @param content null for a tombstone, for which nobody vouches
   * @param mergedWith what stood of the version that it was merged with; null where it was not
   */
  public record Draft(
      int version, int typeId, UUID entityId, Content content, Verification mergedWith) {}

  public Vouched judge(Caller caller, Draft draft) {
    var approval = approval(draft.typeId());
    if (draft.content() == null || !approval.isAsked()) {
      return Vouched.NOT_ASKED;
    }
    return approval.judge(
        new Submission(
            caller.roles(),
            draft.version(),
            draft.content().tree(),
            () -> isVouchedFor(draft.entityId()),
            draft.mergedWith()));
  }

  private Approval approval(int typeId) {
    var name = types.byId(typeId).type().name();
    return types.current(name).orElseThrow().type().approval();
  }

  private boolean isVouchedFor(UUID entityId) {
    var entity = heads.apply(entityId);
    return entity != null && entity.verification().isVouchedFor();
  }
}
