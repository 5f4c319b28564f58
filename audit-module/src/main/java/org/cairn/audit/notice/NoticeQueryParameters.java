package org.cairn.audit.notice;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.UUID;
import org.cairn.audit.NoticeState;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filter of the list of outgoing notices, and the place in it. */
public class NoticeQueryParameters {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  @Parameter(schema = @Schema(implementation = NoticeState.class))
  @QueryParam("state")
  String state;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  Integer limit;

  NoticeState state() {
    return Parameters.choice("state", state, EnumSet.allOf(NoticeState.class));
  }

  UUID before() {
    return Cursor.decodeId(cursor).orElse(null);
  }

  int most() {
    return Limit.of(limit, USUAL, MOST);
  }
}
