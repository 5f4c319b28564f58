package org.cairn.sync.failed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.failure.FailureAct;
import org.cairn.domain.json.KeptJson;
import org.cairn.sync.store.FailureActStore.Act;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation that failed, with all that is known of it.
 *
 * @param transactionId the batch that brought it the last time
 * @param change as it is kept: as the device sent it the last time, or as somebody edited it
 * @param original before it was edited for the first time; null where nobody has
 * @param history what was done with it, the last first
 */
public record FailedOperationAnswer(
    FailedOperationSummary operation,
    UUID transactionId,
    @Schema(type = SchemaType.OBJECT) KeptJson change,
    @Schema(type = SchemaType.OBJECT, nullable = true) KeptJson original,
    List<Done> history) {

  /**
   * What was done.
   *
   * @param by null where nobody did it: the device brought it again, or time went by
   * @param owner in whose name it went on from then; null where that did not change
   */
  @Schema(name = "DoneWithFailedOperation")
  public record Done(FailureAct act, Instant at, UUID by, UUID owner, String note) {
    static Done of(Act act) {
      return new Done(act.what(), act.at(), act.by(), act.owner(), act.note());
    }
  }
}
