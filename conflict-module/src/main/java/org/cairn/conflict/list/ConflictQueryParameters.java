package org.cairn.conflict.list;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.UUID;
import org.cairn.conflict.ConflictTypes;
import org.cairn.conflict.store.ConflictListStore.Filter;
import org.cairn.conflict.store.ConflictListStore.OfAnEdit;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of conflicts, each optional. */
public class ConflictQueryParameters {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  /** Whether somebody still has to decide. */
  enum Status {
    OPEN,
    DECIDED
  }

  @Parameter(schema = @Schema(implementation = Status.class))
  @QueryParam("status")
  String status;

  @Parameter(
      description = "true: decided by the terms of the type; false: by a person.",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("automatic")
  String automatic;

  @Parameter(
      description = "true: wait, or waited, longer than the set time.",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("escalated")
  String escalated;

  @Parameter(schema = @Schema(implementation = ConflictKind.class))
  @QueryParam("kind")
  String kind;

  @QueryParam("type")
  String type;

  @QueryParam("documentId")
  String documentId;

  @QueryParam("entityId")
  String entityId;

  @Parameter(description = "A JSON pointer: where, or above where, both sides differ.")
  @QueryParam("field")
  String field;

  @QueryParam("deviceId")
  String deviceId;

  @QueryParam("authorId")
  String authorId;

  @Parameter(description = "Opened at that time or later.")
  @QueryParam("openedFrom")
  String openedFrom;

  @Parameter(description = "Opened before that time.")
  @QueryParam("openedBefore")
  String openedBefore;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  Integer limit;

  Filter filter(ConflictTypes types) {
    var wanted = Parameters.choice("status", status, EnumSet.allOf(Status.class));
    return new Filter(
        wanted == null ? null : wanted.name(),
        automatic == null ? null : Parameters.flag("automatic", automatic),
        escalated == null ? null : Parameters.flag("escalated", escalated),
        types.wanted("type", type),
        Parameters.id("documentId", documentId),
        Parameters.id("entityId", entityId),
        Parameters.time("openedFrom", openedFrom),
        Parameters.time("openedBefore", openedBefore),
        new OfAnEdit(
            Parameters.choice("kind", kind, EnumSet.allOf(ConflictKind.class)),
            pointer(),
            Parameters.id("deviceId", deviceId),
            Parameters.id("authorId", authorId)));
  }

  private String pointer() {
    if (field != null && !field.isEmpty() && !field.startsWith("/")) {
      throw Problem.invalid("field", "A JSON pointer begins with a slash.");
    }
    return field;
  }

  UUID before() {
    return Cursor.decodeId(cursor).orElse(null);
  }

  int most() {
    return Limit.of(limit, USUAL, MOST);
  }
}
