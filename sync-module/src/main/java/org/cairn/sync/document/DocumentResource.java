package org.cairn.sync.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.parameter.PathId;
import org.cairn.domain.problem.Expected;
import org.cairn.sync.type.TypeCatalog;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Documents, their history, and the trash. */
@Path("/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class DocumentResource {
  @Inject CallerContext context;
  @Inject TypeCatalog catalog;
  @Inject FindDocuments documents;
  @Inject ReadDocument reader;
  @Inject RestoreDocument restoration;
  @Inject DocumentWriter writer;

  @GET
  @Operation(summary = "List documents", description = "In the order of their ids.")
  @APIResponseSchema(DocumentSchemas.DocumentPage.class)
  public byte[] list(@BeanParam DocumentQueryParameters parameters) {
    var wish = parameters.wish(catalog.types());
    return writer.list(documents.find(context.caller(), wish));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a document", description = "Its version is the ETag.")
  @APIResponseSchema(value = DocumentSchemas.Document.class, responseCode = "200")
  public Response one(@PathParam("id") PathId id) {
    return present(id.value());
  }

  private Response present(UUID id) {
    var head = reader.head(context.caller(), id);
    var tag = Integer.toString(head.version());
    return Response.ok(writer.document(head)).tag(tag).build();
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "List a document's versions", description = "Newest first.")
  public Page<VersionAnswer> history(
      @PathParam("id") PathId id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    var before = Cursor.decodeNumber(cursor).orElse(null);
    int most = Limit.of(limit, 50, 500);
    var head = reader.head(context.caller(), id.value());
    return reader.versions(context.caller(), head, before, most).map(VersionAnswer::of);
  }

  @GET
  @Path("/{id}/versions/{number}")
  @Operation(summary = "Read a version of a document as it was stored")
  @APIResponseSchema(DocumentSchemas.Document.class)
  public byte[] version(@PathParam("id") PathId id, @PathParam("number") int number) {
    var head = reader.head(context.caller(), id.value());
    return writer.version(reader.version(context.caller(), head, number));
  }

  @GET
  @Path("/{id}/delta")
  @Operation(summary = "Read what changed between two versions of a document")
  @APIResponseSchema(DocumentSchemas.Delta.class)
  public byte[] delta(
      @PathParam("id") PathId id, @QueryParam("from") Integer from, @QueryParam("to") Integer to) {
    var head = reader.head(context.caller(), id.value());
    var newer = reader.version(context.caller(), head, to == null ? head.version() : to);
    var older =
        reader.version(
            context.caller(), head, Parameters.required("from", from, Expected.WHOLE_NUMBER));
    return writer.delta(head, older, newer);
  }

  @POST
  @Path("/{id}/restore")
  @Operation(summary = "Bring an earlier version of a document back as a new one")
  @APIResponseSchema(value = DocumentSchemas.Document.class, responseCode = "200")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
  public Response restore(
      @PathParam("id") PathId id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      RestoreRequest request) {
    var wish = request.wish(id.value(), Parameters.ifMatch(ifMatch));
    restoration.restore(context.caller(), wish);
    return present(id.value());
  }
}
