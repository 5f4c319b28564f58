package org.cairn.sync.type;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.document.ContentLimits;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.list.Page;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.type.SaveType.Saved;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Document types: administrators save them, every app reads them to draw its forms. */
@Path("/admin/types")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TypeResource {
  @Inject TypeCatalog catalog;
  @Inject SaveType save;
  @Inject CallerContext callers;

  @GET
  @Operation(summary = "List the present document types")
  @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.COORDINATOR, Role.Names.FIELD_WORKER})
  public Page<JsonNode> list() {
    var current =
        catalog.types().currentOnes().stream()
            .sorted(Comparator.comparing(known -> known.type().name()))
            .map(known -> known.type().definition())
            .toList();
    return new Page<>(current, null);
  }

  @GET
  @Operation(summary = "Read a document type")
  @Path("/{name}")
  @RolesAllowed({Role.Names.ADMINISTRATOR, Role.Names.COORDINATOR, Role.Names.FIELD_WORKER})
  public JsonNode get(@PathParam("name") String name) {
    return catalog
        .types()
        .current(name)
        .map(known -> known.type().definition())
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "There is no such type."));
  }

  /** The body as bytes, so that the strict reader is the only one. */
  @PUT
  @Operation(
      summary = "Save a document type",
      description = "A changed one needs a higher version.")
  @RequestBody(content = @Content(schema = @Schema(implementation = DocumentTypeSchema.class)))
  @APIResponseSchema(value = DocumentTypeSchema.class, responseCode = "200")
  @APIResponse(
      responseCode = "201",
      description = "Saved for the first time",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DocumentTypeSchema.class)))
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  public Response put(@PathParam("name") String name, byte[] body) {
    var definition = StrictJson.parse(body);
    ContentLimits.require("", definition);
    if (!definition.path("name").asText().equals(name)) {
      throw Problem.invalid("/name", "Must equal the name in the address.");
    }
    var saved = save.save(callers.caller(), definition);
    catalog.reload();
    return Response.status(saved == Saved.CREATED ? 201 : 200).entity(definition).build();
  }
}
