package org.cairn.sync.failed;

import java.util.List;
import java.util.UUID;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.failed.SetAside.Order;
import org.cairn.sync.store.FailureFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something is to be done with one failed operation.
 *
 * @param note why; asked for where it is discarded
 */
@Schema(name = "FailedOperationRequest")
public record NoteRequest(String note) {
  /**
   * @throws Problem {@code INVALID}
   */
  Order order(FailureState to, UUID id) {
    var one = FailureFilter.of(List.of(id), to.startingFrom());
    return new Order(to, one, note(to, note));
  }

  /** Where it need not be given. */
  String checked() {
    return note(FailureState.RETRYING, note);
  }

  static String note(FailureState to, String text) {
    var note = Parameters.note("/note", text);
    boolean isBlank = note == null || note.isBlank();
    if (isBlank && to == FailureState.DISCARDED) {
      throw Problem.invalid("/note", "Say why: what somebody recorded is not to be taken.");
    }
    return isBlank ? null : note.strip();
  }
}
