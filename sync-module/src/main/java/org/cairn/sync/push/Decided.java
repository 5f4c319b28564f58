package org.cairn.sync.push;

import java.util.UUID;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Revision;

/**
 * A change and what became of it.
 *
 * @param head the document's state that it met, null where there was none
 * @param server the version that an edit conflicts with, null where it does not
 * @param edit what is kept for a person, where it conflicts
 * @param keptAs the conflict or failed operation under which it is kept; null where it is not
 */
record Decided(
    PushedChange change,
    Outcome outcome,
    Head head,
    Revision server,
    ConflictingEdit edit,
    UUID keptAs) {

  static Decided of(PushedChange change, Outcome outcome, Head head) {
    return new Decided(change, outcome, head, null, null, null);
  }

  Decided with(Revision newServer, ConflictingEdit newEdit) {
    return new Decided(change, outcome, head, newServer, newEdit, keptAs);
  }

  Decided keptAs(UUID id) {
    return new Decided(change, outcome, head, server, edit, id);
  }
}
