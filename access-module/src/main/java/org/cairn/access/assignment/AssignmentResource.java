package org.cairn.access.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cairn.access.AssignEntity;
import org.cairn.access.CallerContext;
import org.cairn.access.EndAssignment;
import org.cairn.access.FindAssignments;
import org.cairn.access.PreviewAssignmentEnd;
import org.cairn.audit.Patience;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Which entities are assigned to whom, for administrators. */
@Path("/admin/assignments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class AssignmentResource {
  @Inject CallerContext context;
  @Inject AssignEntity assignEntity;
  @Inject EndAssignment endAssignment;
  @Inject PreviewAssignmentEnd previewEnd;
  @Inject FindAssignments assignments;
  @Inject Patience patience;

  @POST
  @Operation(summary = "Assign an entity to a user")
  @APIResponseSchema(value = AssignmentAnswer.class, responseCode = "201")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response assign(AssignmentRequest request, @Context UriInfo uri) {
    var assignment = patience.retrying(() -> assignEntity.assign(context.caller(), request.wish()));
    var place = uri.getAbsolutePathBuilder().path(assignment.id().toString()).build();
    return Response.created(place).entity(AssignmentAnswer.of(assignment)).build();
  }

  @GET
  @Operation(summary = "List assignments")
  public Page<AssignmentAnswer> list(@BeanParam AssignmentQueryParameters parameters) {
    return assignments.find(parameters.filter(), parameters.limit()).map(AssignmentAnswer::of);
  }

  @GET
  @Operation(summary = "Read an assignment")
  @Path("/{id}")
  public AssignmentAnswer one(@PathParam("id") PathId id) {
    return assignments.find(id.value()).map(AssignmentAnswer::of).orElseThrow(id::unknown);
  }

  @DELETE
  @Operation(
      summary = "End an assignment",
      description = "With dryRun: what it would mean, and nothing ends.")
  @APIResponseSchema(value = ImpactAnswer.class, responseCode = "200")
  @APIResponse(responseCode = "204", description = "Ended")
  @Path("/{id}")
  public Response end(
      @PathParam("id") PathId id,
      @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("dryRun") String dryRun) {
    if (Parameters.flag("dryRun", dryRun)) {
      return Response.ok(ImpactAnswer.of(previewEnd.preview(id.value()))).build();
    }
    patience.retrying(() -> endAssignment.end(context.caller(), id.value()));
    return Response.noContent().build();
  }
}
