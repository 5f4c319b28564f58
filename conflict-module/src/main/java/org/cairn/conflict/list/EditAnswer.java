package org.cairn.conflict.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.json.KeptJson;
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
 * @param suggestion made when the edit came; without data where something has happened since
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
    @Schema(type = SchemaType.OBJECT) KeptJson data,
    @Schema(nullable = true) ProposalAnswer suggestion) {

  /** What an edit was based on. */
  @Schema(name = "ConflictBase")
  public record Base(int versionNumber, @Schema(type = SchemaType.OBJECT) KeptJson data) {}

  /**
   * @param stands whether nothing has happened to the edit since it came
   */
  static EditAnswer of(ConflictingEdit edit, boolean stands) {
    var source = edit.source();
    var contents = edit.contents();
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
        new Base(edit.baseVersion(), contents.base()),
        edit.serverVersion(),
        edit.wantedEntityId(),
        edit.deletes(),
        contents.device(),
        stands
            ? ProposalAnswer.of(contents.proposal())
            : ProposalAnswer.ofThen(contents.proposal()));
  }
}
