package org.cairn.access.assignment;

import jakarta.ws.rs.QueryParam;
import org.cairn.access.AssignmentFilter;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;

/** The filters of the list of assignments, each optional. */
public class AssignmentQueryParameters {
  @QueryParam("userId")
  String userId;

  @QueryParam("entityId")
  String entityId;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  Integer limit;

  AssignmentFilter filter() {
    return new AssignmentFilter(
        Parameters.id("userId", userId),
        Parameters.id("entityId", entityId),
        Cursor.decodeId(cursor).orElse(null));
  }

  int limit() {
    return Limit.of(limit, 100, 1_000);
  }
}
