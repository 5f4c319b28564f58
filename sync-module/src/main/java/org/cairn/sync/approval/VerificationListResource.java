package org.cairn.sync.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Page;
import org.cairn.sync.type.TypeCatalog;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Documents that wait for somebody to vouch for them, and decisions about them. */
@Path("/documents/verifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class VerificationListResource {
  @Inject CallerContext context;
  @Inject TypeCatalog catalog;
  @Inject Clock clock;
  @Inject FindVerifications verifications;
  @Inject VerifyEach verify;

  @GET
  @Operation(
      summary = "List documents by who vouches for them",
      description = "Those that wait, unless asked otherwise; the longest waiting first.")
  public Page<VerificationSummary> list(@BeanParam VerificationQueryParameters parameters) {
    var types = catalog.types();
    return verifications
        .find(parameters.filter(types), parameters.after(), parameters.most())
        .map(one -> VerificationSummary.of(one, types));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Verify or reject documents",
      description = "Each by itself: one that fails leaves the others decided.")
  public VerifyAnswer verify(VerifyRequest request) {
    return request.isForMatching()
        ? verify.matching(context.caller(), request.bulk(catalog.types(), clock.instant()))
        : verify.each(context.caller(), request.wishes());
  }
}
