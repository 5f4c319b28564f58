package org.cairn.sync.approval;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import org.cairn.domain.document.Verification;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.cairn.sync.store.ApprovalListStore.Filter;
import org.cairn.sync.type.KnownTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of documents by what stands of them, each optional. */
public class VerificationQueryParameters {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  @Parameter(
      description = "PENDING where it is left out.",
      schema = @Schema(enumeration = {"PENDING", "AUTO_VERIFIED", "VERIFIED", "REJECTED"}))
  @QueryParam("state")
  String state;

  @QueryParam("type")
  String type;

  @QueryParam("entityId")
  String entityId;

  @QueryParam("authorId")
  String authorId;

  @Parameter(description = "Which rule of the type decided when the version was made.")
  @QueryParam("rule")
  String rule;

  @Parameter(description = "The server had the version by then.")
  @QueryParam("receivedUntil")
  String receivedUntil;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  Integer limit;

  Filter filter(KnownTypes types) {
    return new Filter(
        wanted(),
        types.wanted("type", type),
        Parameters.id("entityId", entityId),
        Parameters.id("authorId", authorId),
        Parameters.name("rule", rule),
        Parameters.time("receivedUntil", receivedUntil));
  }

  private Verification wanted() {
    var known = EnumSet.complementOf(EnumSet.of(Verification.NONE));
    var wanted = Parameters.choice("state", state, known);
    return wanted == null ? Verification.PENDING : wanted;
  }

  long after() {
    return Cursor.decodeNumber(cursor).orElse(0L);
  }

  int most() {
    return Limit.of(limit, USUAL, MOST);
  }
}
