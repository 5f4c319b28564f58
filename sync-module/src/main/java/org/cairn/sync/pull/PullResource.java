package org.cairn.sync.pull;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Gives out what changed behind a checkpoint, at once or as soon as something does. */
@Path("/sync/pull")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class PullResource {
  @Inject AnswerPull answer;
  @Inject CallerContext callers;

  @GET
  @Operation(
      summary = "Pull what changed behind a checkpoint",
      description = "Without checkpoint and since: from the beginning, for a first full read.")
  @APIResponseSchema(value = PullSchemas.Page.class, responseCode = "200")
  public void pull(@BeanParam PullParameters parameters, @Suspended AsyncResponse response) {
    var request = parameters.request();
    answer.answer(callers.caller(), request, parameters.deviceTypes(), response);
  }
}
