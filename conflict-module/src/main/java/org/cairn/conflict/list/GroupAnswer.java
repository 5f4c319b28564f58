package org.cairn.conflict.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.store.SimilarStore.Group;
import org.cairn.domain.conflict.ConflictKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Open conflicts of the same type, kind, clashing places and cause.
 *
 * @param example one of them: decided with applyToSimilar, it decides all
 * @param reason why they wait, in words
 */
@Schema(name = "ConflictGroup")
public record GroupAnswer(
    int conflicts,
    String type,
    ConflictKind kind,
    List<String> clashes,
    String reason,
    Instant oldest,
    UUID example) {

  static GroupAnswer of(Group group, String type) {
    return new GroupAnswer(
        group.conflicts(),
        type,
        group.kind(),
        group.clashes(),
        group.reason(),
        group.oldest(),
        group.example());
  }
}
