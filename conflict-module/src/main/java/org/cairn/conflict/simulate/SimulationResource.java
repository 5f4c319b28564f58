package org.cairn.conflict.simulate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cairn.conflict.ConflictTypes;
import org.cairn.conflict.SimulatePolicy;
import org.cairn.domain.access.Role;
import org.cairn.domain.parameter.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tries other terms on the conflicts that there were. */
@Path("/sync/conflict-simulations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class SimulationResource {
  @Inject SimulatePolicy simulate;
  @Inject ConflictTypes types;

  @POST
  @Operation(
      summary = "Try other terms on the latest conflicts of a type",
      description = "Changes nothing. Each edit meets the document as it stood when it came.")
  public SimulationAnswer simulate(SimulationRequest request) {
    var name = Parameters.required("/type", request.type(), "The name of a document type.");
    var ids = List.copyOf(types.wanted("/type", name));
    var today = types.today(ids.get(0));
    var found = simulate.simulate(ids, today.merge(), request.terms(today), request.most());
    return SimulationAnswer.of(name, found);
  }
}
