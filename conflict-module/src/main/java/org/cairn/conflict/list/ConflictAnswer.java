package org.cairn.conflict.list;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.ReadConflict.View;
import org.cairn.domain.conflict.Present;
import org.cairn.domain.conflict.UndoneDecision;
import org.cairn.domain.json.KeptJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A conflict with all that a person needs to decide.
 *
 * @param waitsSince when it was opened, or opened again; null once it is decided
 * @param escalatedAt when it had waited too long
 * @param server the document as it is now, which may be later than the edits met
 * @param met earlier versions of the document that edits met, newest first, up to three
 * @param suggestion what could be accepted of all edits as the document is now; null once decided
 * @param openFields what a resolution by MERGE has to say server or client to; empty once decided
 * @param undone decisions that were taken back, oldest first
 */
@Schema(name = "Conflict")
public record ConflictAnswer(
    UUID id,
    String status,
    String type,
    UUID documentId,
    Instant openedAt,
    @Schema(nullable = true) Instant waitsSince,
    @Schema(nullable = true) Instant escalatedAt,
    Server server,
    List<MetAnswer> met,
    @Schema(nullable = true) ProposalAnswer suggestion,
    List<String> openFields,
    List<EditAnswer> edits,
    @Schema(nullable = true) DecisionAnswer decision,
    List<Undone> undone) {

  /**
   * The document as it is now.
   *
   * @param versionNumber to be sent as expectedVersion
   * @param data null where deleted
   */
  @Schema(name = "ConflictServer")
  public record Server(
      int versionNumber,
      UUID entityId,
      boolean deleted,
      @Schema(type = SchemaType.OBJECT) KeptJson data) {
    static Server of(Present present) {
      var data = present.deleted() ? null : present.content().json();
      return new Server(
          present.version(), present.entityId(), present.deleted(), KeptJson.of(data));
    }
  }

  /** A decision that was taken back. */
  @Schema(name = "UndoneDecision")
  public record Undone(
      DecisionAnswer decision, Instant undoneAt, UUID undoneBy, int versionNumber, String note) {
    static Undone of(UndoneDecision undone) {
      return new Undone(
          DecisionAnswer.of(undone.decision()),
          undone.undoneAt(),
          undone.undoneBy(),
          undone.undoVersion(),
          undone.note());
    }
  }

  static ConflictAnswer of(View view) {
    var conflict = view.conflict();
    return new ConflictAnswer(
        conflict.id(),
        conflict.isOpen() ? "OPEN" : "DECIDED",
        view.type().name(),
        conflict.documentId(),
        conflict.openedAt(),
        conflict.waiting().since(),
        conflict.waiting().escalatedAt(),
        Server.of(view.present()),
        view.met().stream().map(MetAnswer::of).toList(),
        ProposalAnswer.of(view.suggestion()),
        view.openClashes(),
        conflict.edits().stream().map(edit -> EditAnswer.of(edit, view.stands())).toList(),
        conflict.isOpen() ? null : DecisionAnswer.of(conflict.decision()),
        view.undone().stream().map(Undone::of).toList());
  }
}
