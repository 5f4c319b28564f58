package org.cairn.conflict.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.FindSimilarConflicts.Similar;
import org.cairn.domain.conflict.ConflictKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Open conflicts of the same type, kind, clashing places and cause.
 *
 * @param leftOpen how many of the first 500 would not be decided with the example: their documents
 *     have gone on, or edits that came later want more
 * @param clashes of the example; in others it may be another item of a list
 * @param example one of them: decided with applyToSimilar, it decides all
 * @param reason why they wait, in words
 */
@Schema(name = "ConflictGroup")
public record GroupAnswer(
    int conflicts,
    int leftOpen,
    String type,
    ConflictKind kind,
    List<String> clashes,
    String reason,
    Instant oldest,
    UUID example) {

  static GroupAnswer of(Similar similar, String type) {
    var group = similar.group();
    return new GroupAnswer(
        group.conflicts(),
        similar.leftOpen(),
        type,
        group.kind(),
        group.clashes(),
        group.reason(),
        group.oldest(),
        group.example());
  }
}
