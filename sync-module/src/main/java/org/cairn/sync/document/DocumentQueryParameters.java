package org.cairn.sync.document;

import jakarta.ws.rs.QueryParam;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.cairn.sync.document.FindDocuments.Wish;
import org.cairn.sync.store.DocumentListStore.Wanted;
import org.cairn.sync.type.KnownTypes;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of documents, each optional. */
public class DocumentQueryParameters {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  @QueryParam("type")
  String type;

  @QueryParam("entityId")
  String entityId;

  @Parameter(
      description = "true: the trash, for coordinators.",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("deleted")
  String deleted;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  Integer limit;

  Wish wish(KnownTypes types) {
    var after = Cursor.decodeId(cursor).orElse(null);
    var wanted = new Wanted(types.wanted("type", type), Parameters.flag("deleted", deleted), after);
    return new Wish(Parameters.id("entityId", entityId), wanted, Limit.of(limit, USUAL, MOST));
  }
}
