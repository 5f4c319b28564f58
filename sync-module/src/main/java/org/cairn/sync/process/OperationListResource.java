package org.cairn.sync.process;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.PathId;
import org.cairn.sync.store.ChosenStore.Choice;
import org.cairn.sync.type.TypeCatalog;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Operations in the queue, one by one. */
@Path("/queue/operations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class OperationListResource {
  @Inject CallerContext context;
  @Inject FindOperations operations;
  @Inject CancelAll cancel;
  @Inject ForceOperation force;
  @Inject TypeCatalog catalog;
  @Inject Patience patience;

  @GET
  @Operation(
      summary = "List operations in the queue",
      description = "In the order of their coming; what has ended is no longer in it.")
  public Page<OperationAnswer> list(@BeanParam OperationQueryParameters parameters) {
    return operations.find(parameters.filter(catalog.types()), parameters.most());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show an operation in the queue, with what it carries")
  public OperationAnswer one(@PathParam("id") PathId id) {
    return operations.one(id.value());
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(
      summary = "Take an operation from the queue",
      description = "It is kept as failed. Refused as not found where it is not pending any more.")
  public CancelAnswer cancel(@PathParam("id") PathId id) {
    operations.one(id.value());
    var choice = new Choice(id.value(), null, null, false);
    return new CancelAnswer(cancel.cancel(context.caller(), choice));
  }

  @POST
  @Path("/{id}/force")
  @Operation(summary = "Work on a held operation without what it waits for")
  public void force(@PathParam("id") PathId id) {
    var caller = context.caller();
    patience.retrying(() -> force.force(caller, id.value()));
  }

  @POST
  @Path("/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take all operations of a device from the queue",
      description = "They are kept as failed.")
  public CancelAnswer cancelAll(CancelRequest request) {
    return new CancelAnswer(cancel.cancel(context.caller(), request.choice()));
  }
}
