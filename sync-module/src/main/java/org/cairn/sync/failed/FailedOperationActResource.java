package org.cairn.sync.failed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.parameter.PathId;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;
import org.cairn.sync.failed.SetAside.Order;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is done about operations that failed. */
@Path("/failed-operations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class FailedOperationActResource {
  @Inject CallerContext context;
  @Inject SetAsideAll setAside;
  @Inject RetryAll retry;
  @Inject Settings settings;
  @Inject Clock clock;

  @POST
  @Path("/{id}/retry")
  @Operation(
      summary = "Try a failed operation once more",
      description = "It goes into the queue as it is.")
  public FailedOperationSummary retry(@PathParam("id") PathId id, NoteRequest request) {
    return retry.one(context.caller(), id.value(), request.checked());
  }

  @POST
  @Path("/{id}/edit")
  @Operation(
      summary = "Correct a failed operation and try it once more",
      description = "It has to fit its type. What the device sent is kept beside it.")
  public FailedOperationSummary edit(@PathParam("id") PathId id, EditRequest request) {
    return retry.edited(context.caller(), id.value(), request);
  }

  @POST
  @Path("/{id}/hand-over")
  @Operation(
      summary = "Hand a failed operation over to another user",
      description = "It is tried once more in that user's name.")
  public FailedOperationSummary handOver(@PathParam("id") PathId id, HandOverRequest request) {
    var user = Parameters.required("/userId", request.userId(), Expected.ID);
    var note = NoteRequest.note(FailureState.RETRYING, request.note());
    return retry.inNameOf(context.caller(), id.value(), user, note);
  }

  @POST
  @Path("/{id}/accept")
  @Operation(
      summary = "Accept a failed operation",
      description = "It is tried once more in the name of whoever accepts it.")
  public FailedOperationSummary accept(@PathParam("id") PathId id, NoteRequest request) {
    var caller = context.caller();
    return retry.inNameOf(caller, id.value(), caller.userId(), request.checked());
  }

  @POST
  @Path("/retry")
  @Operation(
      summary = "Try failed operations once more",
      description = "Those named, or all that match.")
  public BulkAnswer retryAll(BulkRequest request) {
    var order = order(request, FailureState.RETRYING).namedOnly();
    return request.isDryRun()
        ? new BulkAnswer(true, setAside.count(order))
        : new BulkAnswer(false, retry.all(context.caller(), order.filter(), order.note()));
  }

  @POST
  @Path("/{id}/archive")
  @Operation(summary = "Archive a failed operation", description = "It is forgotten after a time.")
  public FailedOperationSummary archive(@PathParam("id") PathId id, NoteRequest request) {
    var order = request.order(FailureState.ARCHIVED, id.value());
    return setAside.one(context.caller(), id.value(), order);
  }

  @POST
  @Path("/{id}/discard")
  @Operation(
      summary = "Discard a failed operation",
      description = "With the reason why what it carries is not to be taken.")
  public FailedOperationSummary discard(@PathParam("id") PathId id, NoteRequest request) {
    var order = request.order(FailureState.DISCARDED, id.value());
    return setAside.one(context.caller(), id.value(), order);
  }

  @POST
  @Path("/archive")
  @Operation(summary = "Archive failed operations", description = "Those named, or all that match.")
  public BulkAnswer archiveAll(BulkRequest request) {
    return all(request, FailureState.ARCHIVED);
  }

  @POST
  @Path("/discard")
  @Operation(summary = "Discard failed operations", description = "Those named, or all that match.")
  public BulkAnswer discardAll(BulkRequest request) {
    return all(request, FailureState.DISCARDED);
  }

  @POST
  @Path("/purge")
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  @Operation(
      summary = "Forget archived operations",
      description = "Those named, or all that match and have been archived for long enough.")
  public BulkAnswer purge(BulkRequest request) {
    return all(request, FailureState.PURGED);
  }

  private BulkAnswer all(BulkRequest request, FailureState to) {
    var order = order(request, to);
    return request.isDryRun()
        ? new BulkAnswer(true, setAside.count(order))
        : new BulkAnswer(false, setAside.all(context.caller(), order));
  }

  private Order order(BulkRequest request, FailureState to) {
    return request.order(to, clock.instant(), settings.number(Setting.FAILED_DAYS));
  }
}
