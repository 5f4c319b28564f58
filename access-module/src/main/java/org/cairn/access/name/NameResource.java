package org.cairn.access.name;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.FindNames;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What people and devices are called that lists and histories name by their ids. */
@Path("/names")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class NameResource {
  private static final int MOST = 100;

  @Inject FindNames names;

  @GET
  @Operation(
      summary = "Say what people and devices are called",
      description = "Ids that nobody has are left out.")
  public Page<NameAnswer> of(
      @Parameter(description = "Of people and devices, up to 100, with commas between.")
          @QueryParam("ids")
          String ids) {
    return new Page<>(names.of(read(ids)).stream().map(NameAnswer::of).toList(), null);
  }

  private static Set<UUID> read(String text) {
    var ids = new LinkedHashSet<UUID>();
    for (var one : Parameters.required("ids", text, "Ids with commas between.").split(",", -1)) {
      ids.add(Parameters.id("ids", one.strip()));
    }
    if (ids.size() > MOST) {
      throw Problem.invalid("ids", "At most " + MOST + " at once.");
    }
    return ids;
  }
}
