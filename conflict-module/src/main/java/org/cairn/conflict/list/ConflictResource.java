package org.cairn.conflict.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.cairn.access.CallerContext;
import org.cairn.conflict.ConflictTypes;
import org.cairn.conflict.FindConflicts;
import org.cairn.conflict.ReadConflict;
import org.cairn.domain.access.Role;
import org.cairn.domain.json.WireJson;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Conflicts: open ones, and what was decided about others. */
@Path("/sync/conflicts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class ConflictResource {
  @Inject CallerContext context;
  @Inject FindConflicts conflicts;
  @Inject ReadConflict reader;
  @Inject ConflictTypes types;

  @GET
  @Operation(
      summary = "List conflicts",
      description = "Newest first, without contents. A device sees those of its own edits.")
  public Page<ConflictSummary> list(@BeanParam ConflictQueryParameters parameters) {
    var filter = parameters.filter(types);
    return conflicts
        .find(context.caller(), filter, parameters.before(), parameters.most())
        .map(found -> ConflictSummary.of(found, types.today(found.typeId()).name()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a conflict",
      description = "With base, server and device content, and what was decided.")
  @APIResponseSchema(value = ConflictAnswer.class, responseCode = "200")
  public StreamingOutput one(@PathParam("id") PathId id) {
    var answer = ConflictAnswer.of(reader.read(context.caller(), id.value()));
    return out -> WireJson.write(answer, out);
  }
}
