package org.cairn.domain.change;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.document.Revision;
import org.cairn.domain.merge.Authored;

/**
 * A version of a document without its content: who made it, and when.
 *
 * @param opId the operation that made it, null where no device did
 * @param own whether the device that pushes made it
 * @param updatedAt by the clock of the device that made it
 */
public record Step(int version, UUID opId, boolean own, Authored authored, Instant updatedAt) {

  /**
   * @param deviceId the device that pushes
   */
  public static Step of(Revision revision, UUID deviceId) {
    var source = revision.source();
    return new Step(
        revision.version(),
        source.opId(),
        deviceId.equals(source.deviceId()),
        new Authored(source.authorId(), source.correctedTime()),
        source.updatedAt());
  }
}
