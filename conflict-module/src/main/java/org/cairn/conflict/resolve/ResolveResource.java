package org.cairn.conflict.resolve;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.body.BodyLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Decides conflicts by hand. */
@Path("/sync/resolve")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ResolveResource {
  private static final int BODY_BYTES = 5 * 1024 * 1024;

  @Inject CallerContext context;
  @Inject ResolveEach resolutions;

  @POST
  @BodyLimit(BODY_BYTES)
  @RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
  @Operation(
      summary = "Decide conflicts",
      description =
          "Each by itself: one that fails leaves the others decided. A request with a single"
              + " resolution is answered with its problem where it fails.")
  public ResolveAnswer resolve(ResolveRequest request) {
    return resolutions.resolve(context.caller(), request.wishes(), request.isDryRun());
  }
}
