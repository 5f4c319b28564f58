package org.cairn.sync.verify;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.sync.type.TypeCatalog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Lets a device prove that its copy equals the server's, or learn where it does not. */
@Path("/sync/verify")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class VerifyResource {
  @Inject CallerContext context;
  @Inject TypeCatalog catalog;
  @Inject CompareCopies copies;
  @Inject DifferenceWriter writer;

  @POST
  @Operation(
      summary = "Compare the device's copy with the server's",
      description =
          "A bucket's digest is the SHA-256 of its lines id:versionNumber and a line feed, in the"
              + " order of ids. Recommended for UUIDv7 ids: by suffix.")
  @APIResponseSchema(VerifySchemas.Comparison.class)
  public StreamingOutput verify(VerifyRequest request) {
    var claims = request.claims(catalog.types());
    var comparison = copies.compare(context.caller(), claims);
    return out -> writer.write(comparison, out);
  }
}
