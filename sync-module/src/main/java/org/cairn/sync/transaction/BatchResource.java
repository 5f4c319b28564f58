package org.cairn.sync.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.parameter.PathId;
import org.cairn.sync.process.CancelAll;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A batch as the device that sent it sees it. */
@Path("/sync/batches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class BatchResource {
  private static final int MOST = 1_000;

  @Inject CallerContext context;
  @Inject FindTransactions transactions;
  @Inject ReadBatch batches;
  @Inject CancelAll cancel;

  @DELETE
  @Operation(
      summary = "Take what is pending of a batch of this device from the queue",
      description = "It is kept as failed; what was worked on stays.")
  @Path("/{batchId}")
  public BatchAnswer cancel(@PathParam("batchId") PathId batchId) {
    var caller = context.caller();
    var batch = transactions.own(caller, batchId.value()).batch();
    cancel.ofBatch(caller, batch.transactionId());
    return batches.read(caller, batchId.value(), 0, MOST);
  }

  @GET
  @Operation(
      summary = "Say how a batch of this device is getting on",
      description = "The results of one that is worked on later are paged by cursor and limit.")
  @Path("/{batchId}")
  public BatchAnswer one(
      @PathParam("batchId") PathId batchId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int from = Cursor.decodeNumber(cursor).orElse(0L).intValue();
    return batches.read(context.caller(), batchId.value(), from, Limit.of(limit, MOST, MOST));
  }
}
