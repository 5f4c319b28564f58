package org.cairn.conflict.resolve;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes decisions back. */
@Path("/sync/conflicts/{id}/undo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class UndoResource {
  @Inject CallerContext context;
  @Inject UndoOne undo;

  @POST
  @Operation(
      summary = "Take a decision back",
      description = "With a new version of the document; the conflict is open again.")
  public UndoAnswer undo(@PathParam("id") PathId id, UndoRequest request) {
    return undo.undo(context.caller(), id.value(), request);
  }
}
