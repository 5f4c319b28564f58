package org.cairn.sync.push;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.body.BodyLimit;
import org.cairn.domain.memory.JsonWeight;
import org.cairn.domain.memory.MemoryBudget;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Takes batches of changes. */
@Path("/sync/batch")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class PushResource {
  private static final int BODY_BYTES = 16 * 1024 * 1024;
  private static final String PROBLEM = "application/problem+json";

  @Inject ReceiveBatch receive;
  @Inject PushEdge edge;
  @Inject MemoryBudget memory;
  @Inject CallerContext callers;

  /** The body as bytes: it is hashed, and read by the one strict reader. */
  @POST
  @BodyLimit(BODY_BYTES)
  @Operation(
      summary = "Push a batch of changes",
      description =
          "A repeated batchId is given the stored answer, with replayed true. With Prefer:"
              + " respond-async up to 10,000 changes are taken, and worked on later.")
  @RequestBody(content = @Content(schema = @Schema(implementation = PushSchemas.Batch.class)))
  @APIResponseSchema(PushSchemas.Result.class)
  @APIResponse(
      responseCode = "202",
      description = "The changes are safe, and will be worked on",
      headers =
          @Header(
              name = "Location",
              description = "Where the progress and the results are",
              schema = @Schema(type = SchemaType.STRING, format = "uri-reference")))
  @APIResponse(
      responseCode = "409",
      description = "An atomic batch of which nothing was taken, or the batch is under way",
      content =
          @Content(
              mediaType = PROBLEM,
              schema = @Schema(implementation = PushSchemas.Rejected.class)))
  public Response push(byte[] body, @BeanParam PushHeaders headers) {
    return memory.with(
        weight(body),
        () -> answer(edge.push(receive.receive(callers.caller(), body, headers.values()))));
  }

  private long weight(byte[] body) {
    long weight = JsonWeight.of(body);
    if (weight > memory.bytes()) {
      throw Problem.of(
          ProblemCode.TOO_LARGE,
          "The body holds more values than this server has memory for. Send fewer changes.");
    }
    return weight;
  }

  private static Response answer(PushAnswer answer) {
    if (answer.batchId() != null) {
      return Response.accepted()
          .header(PushHeaders.APPLIED, PushHeaders.LATER)
          .location(URI.create("sync/batches/" + answer.batchId()))
          .build();
    }
    var type = answer.status() == 200 ? MediaType.APPLICATION_JSON : PROBLEM;
    return Response.status(answer.status()).type(type).entity(answer.body()).build();
  }
}
