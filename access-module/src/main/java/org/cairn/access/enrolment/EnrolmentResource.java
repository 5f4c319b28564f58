package org.cairn.access.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.access.CallerContext;
import org.cairn.access.IssueEnrolmentCode;
import org.cairn.domain.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** One-time codes for new devices. */
@Path("/admin/enrolments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class EnrolmentResource {
  @Inject CallerContext context;
  @Inject IssueEnrolmentCode issueEnrolmentCode;

  @POST
  @Operation(summary = "Issue a one-time code for a new device")
  @APIResponseSchema(value = EnrolmentAnswer.class, responseCode = "201")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response issue(EnrolmentRequest request) {
    var issued = issueEnrolmentCode.issue(context.caller(), request.userId());
    return Response.status(Response.Status.CREATED).entity(EnrolmentAnswer.of(issued)).build();
  }
}
