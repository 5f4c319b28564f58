package org.cairn.access.assignment;

import jakarta.ws.rs.QueryParam;
import org.cairn.access.AssignmentFilter;
import org.cairn.access.parameter.IdParameter;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;

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
        IdParameter.of("userId", userId),
        IdParameter.of("entityId", entityId),
        Cursor.decodeId(cursor).orElse(null));
  }

  int limit() {
    return Limit.of(limit, 100, 1_000);
  }
}
