package org.cairn.sync.failed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.cairn.domain.access.Role;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Operations that failed. */
@Path("/failed-operations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class FailedOperationResource {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  @Inject FindFailures failures;
  @Inject ExportFailures export;

  @GET
  @Operation(
      summary = "List failed operations",
      description = "Those that are open, unless asked otherwise; newest first, without contents.")
  public Page<FailedOperationSummary> list(
      @BeanParam FailureQueryParameters parameters,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    var before = Cursor.decodeId(cursor).orElse(null);
    return failures.find(parameters.filter(), before, Limit.of(limit, USUAL, MOST));
  }

  @GET
  @Path("/counts")
  @Operation(
      summary = "Count failed operations",
      description = "By state; those that are open by category and code; all by day.")
  public FailureCountsAnswer counts() {
    return failures.counts();
  }

  @GET
  @Path("/export")
  @Produces({"application/x-ndjson", "text/csv"})
  @Operation(
      summary = "Export failed operations",
      description = "Newest first: as NDJSON with the changes, or as CSV without.")
  @APIResponse(
      responseCode = "200",
      description = "A file",
      content = {
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = String.class)),
        @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
      })
  public Response export(
      @BeanParam FailureQueryParameters parameters,
      @Parameter(
              schema =
                  @Schema(
                      enumeration = {"ndjson", "csv"},
                      defaultValue = "ndjson"))
          @QueryParam("format")
          String format) {
    var filter = parameters.filter();
    var wanted = ExportFormat.ofWire(format);
    StreamingOutput body = out -> export.write(filter, wanted, out);
    return Response.ok(body, wanted.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, wanted.disposition())
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a failed operation",
      description = "With the change as it was sent, and what was done about it.")
  @APIResponseSchema(value = FailedOperationAnswer.class, responseCode = "200")
  public StreamingOutput one(@PathParam("id") PathId id) {
    var answer = failures.read(id.value());
    return out -> WireJson.write(answer, out);
  }
}
