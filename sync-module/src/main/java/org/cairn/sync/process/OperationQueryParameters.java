package org.cairn.sync.process;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import org.cairn.domain.change.Priority;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.Parameters;
import org.cairn.sync.store.PendingListStore.Filter;
import org.cairn.sync.store.PendingListStore.State;
import org.cairn.sync.type.KnownTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of operations in the queue, each optional. */
public class OperationQueryParameters {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  @Parameter(
      description = "PENDING includes those that a worker has.",
      schema = @Schema(enumeration = {"PENDING", "HELD"}))
  @QueryParam("state")
  String state;

  @Parameter(schema = @Schema(enumeration = {"CRITICAL", "HIGH", "NORMAL", "LOW"}))
  @QueryParam("priority")
  String priority;

  @QueryParam("deviceId")
  String deviceId;

  @QueryParam("userId")
  String userId;

  @QueryParam("documentId")
  String documentId;

  @QueryParam("type")
  String type;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  Integer limit;

  Filter filter(KnownTypes types) {
    types.wanted("type", type);
    var wanted = Parameters.choice("state", state, EnumSet.of(State.PENDING, State.HELD));
    return new Filter(
        null,
        null,
        Parameters.id("deviceId", deviceId),
        Parameters.id("userId", userId),
        Parameters.id("documentId", documentId),
        wanted == null ? null : wanted == State.HELD,
        Parameters.choice("priority", priority, EnumSet.allOf(Priority.class)),
        type,
        Cursor.decodeNumber(cursor).orElse(null));
  }

  int most() {
    return Limit.of(limit, USUAL, MOST);
  }
}
