package org.cairn.conflict.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Suggestion;
import org.cairn.domain.document.Content;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An edit that did not fit.
 *
 * @param fields where the device's content differed from the server's
 * @param clashes what both sides had changed
 * @param base what the edit was based on; data null where unknown
 * @param serverVersion the document's version that it met
 * @param entityId the entity that the device wants the document to belong to
 * @param updatedAt by the device's clock
 * @param madeAt the same by the server's clock, as far as the two could be compared: the later edit
 *     is the one that was made later
 */
@Schema(name = "ConflictEdit")
public record EditAnswer(
    UUID opId,
    UUID deviceId,
    UUID authorId,
    Instant updatedAt,
    Instant madeAt,
    Instant receivedAt,
    ConflictKind kind,
    List<String> fields,
    List<String> clashes,
    Base base,
    int serverVersion,
    UUID entityId,
    boolean deletes,
    @Schema(type = SchemaType.OBJECT) JsonNode data,
    @Schema(nullable = true) Proposal suggestion) {

  /** What an edit was based on. */
  @Schema(name = "ConflictBase")
  public record Base(int versionNumber, @Schema(type = SchemaType.OBJECT) JsonNode data) {}

  /** What could be accepted when the edit came. */
  @Schema(name = "ConflictSuggestion")
  public record Proposal(
      Resolution strategy, @Schema(type = SchemaType.OBJECT) JsonNode data, String reason) {
    static Proposal of(Suggestion suggestion) {
      var data = suggestion.data() == null ? null : suggestion.data().tree();
      return suggestion.reason() == null
          ? null
          : new Proposal(suggestion.strategy(), data, suggestion.reason());
    }
  }

  static EditAnswer of(ConflictingEdit edit) {
    var source = edit.source();
    return new EditAnswer(
        source.opId(),
        source.deviceId(),
        source.authorId(),
        source.updatedAt(),
        source.correctedTime(),
        source.receivedAt(),
        edit.kind(),
        edit.fields(),
        edit.clashes(),
        new Base(edit.baseVersion(), tree(edit.base())),
        edit.serverVersion(),
        edit.wantedEntityId(),
        edit.device() == null,
        tree(edit.device()),
        Proposal.of(edit.suggestion()));
  }

  private static JsonNode tree(byte[] json) {
    return json == null ? null : Content.stored(json).tree();
  }
}
