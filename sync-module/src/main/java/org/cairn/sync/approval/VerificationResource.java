package org.cairn.sync.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who vouches for a document. */
@Path("/documents/{id}/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class VerificationResource {
  @Inject CallerContext context;
  @Inject FindVerifications verifications;

  @GET
  @Operation(
      summary = "Read who vouches for a document",
      description = "Which rule decided about its present version, and what people decided.")
  public VerificationAnswer one(@PathParam("id") PathId id) {
    return verifications.of(context.caller(), id.value());
  }
}
