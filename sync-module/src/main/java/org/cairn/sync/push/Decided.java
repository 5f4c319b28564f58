package org.cairn.sync.push;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;
import org.cairn.domain.document.Verification;
import org.cairn.domain.document.Vouched;

/**
 * A change and what became of it.
 *
 * @param head the document's state that it met, null where there was none
 * @param server the version that an edit does not fit, null where it does
 * @param edit what is kept of one that does not fit
 * @param vouched who vouches for the version that it made; null where it made none
 * @param keptAs the conflict or failed operation under which it is kept; null where it is not
 */
record Decided(
    PushedChange change,
    Outcome outcome,
    Head head,
    Revision server,
    ConflictingEdit edit,
    Vouched vouched,
    UUID keptAs) {

  static Decided of(PushedChange change, Outcome outcome, Head head) {
    return new Decided(change, outcome, head, null, null, null, null);
  }

  Decided with(Revision newServer, ConflictingEdit newEdit) {
    return new Decided(change, outcome, head, newServer, newEdit, vouched, keptAs);
  }

  /** Where the operation ended, for one that was settled. */
  Landing landing() {
    var settled = (Settled) outcome;
    return settled.isSuccess()
        ? Landing.merged(change.documentId, settled.version(), keptAs)
        : Landing.overruled(change.documentId, settled.version(), keptAs);
  }

  Decided vouched(Vouched decision) {
    return new Decided(change, outcome, head, server, edit, decision, keptAs);
  }

  Decided keptAs(UUID id) {
    return new Decided(change, outcome, head, server, edit, vouched, id);
  }

  /** Operations that are no longer waiting for anything in the queue. */
  static List<UUID> finished(List<Decided> decided) {
    return decided.stream()
        .filter(one -> !(one.outcome() instanceof Held))
        .map(one -> one.change().opId)
        .filter(Objects::nonNull)
        .toList();
  }

  /** What stands of the document's version that the answer names. */
  Verification verification() {
    if (vouched != null) {
      return vouched.verification();
    }
    return head == null ? Verification.NONE : head.verification();
  }
}
