package org.cairn.sync.failed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.json.KeptJson;
import org.cairn.sync.store.FailureActStore.Act;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation that failed, with all that is known of it.
 *
 * @param transactionId the batch that brought it the last time
 * @param change as the device sent it
 * @param history what was done with it, the last first
 */
public record FailedOperationAnswer(
    FailedOperationSummary operation,
    UUID transactionId,
    @Schema(type = SchemaType.OBJECT) KeptJson change,
    List<Done> history) {

  /**
   * What was done.
   *
   * @param by null where nobody did it: the device brought it again, or time went by
   */
  @Schema(name = "DoneWithFailedOperation")
  public record Done(
      @Schema(enumeration = {"SETTLED", "DISCARDED", "ARCHIVED"}) FailureState state,
      Instant at,
      UUID by,
      String note) {
    static Done of(Act act) {
      return new Done(act.state(), act.at(), act.by(), act.note());
    }
  }
}
