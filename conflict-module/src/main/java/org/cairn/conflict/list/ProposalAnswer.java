package org.cairn.conflict.list;

import org.cairn.domain.conflict.ConflictingEdit.Proposal;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Suggestion;
import org.cairn.domain.json.KeptJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What could be accepted.
 *
 * @param data null where nothing can, for the reason given
 */
@Schema(name = "ConflictSuggestion")
public record ProposalAnswer(
    Resolution strategy, @Schema(type = SchemaType.OBJECT) KeptJson data, String reason) {
  private static final String OVER =
      " What was suggested then no longer is: see the suggestion for the conflict.";

  /** Null for none. */
  static ProposalAnswer of(Suggestion suggestion) {
    if (suggestion == null || suggestion.reason() == null) {
      return null;
    }
    var data = suggestion.data() == null ? null : KeptJson.of(suggestion.data().json());
    return new ProposalAnswer(suggestion.strategy(), data, suggestion.reason());
  }

  /** The same for one as it was kept. */
  static ProposalAnswer of(Proposal kept) {
    return kept == null || kept.reason() == null
        ? null
        : new ProposalAnswer(kept.strategy(), kept.data(), kept.reason());
  }

  /** What was suggested when an edit came, to which something has happened since. */
  static ProposalAnswer ofThen(Proposal kept) {
    return kept == null || kept.data() == null
        ? of(kept)
        : new ProposalAnswer(Resolution.MANUAL, null, kept.reason() + OVER);
  }
}
