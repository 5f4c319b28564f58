package org.cairn.domain.conflict;

import java.time.Instant;
import java.util.UUID;

/**
 * That an edit did not fit, without what it carried; what became of it is left open.
 *
 * @param baseVersion the version it was based on, 0 where unknown
 * @param serverVersion the document's version when it arrived
 * @param updatedAt by the device's clock
 */
public record KeptEdit(UUID opId, int baseVersion, int serverVersion, Instant updatedAt) {
  public static KeptEdit of(ConflictingEdit edit) {
    var source = edit.source();
    return new KeptEdit(
        source.opId(), edit.baseVersion(), edit.serverVersion(), source.updatedAt());
  }
}
