package org.cairn.access.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.cairn.access.CallerContext;
import org.cairn.access.ChangeOwnPassword;
import org.cairn.domain.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own password. */
@Path("/auth/password")
@RequestScoped
@RolesAllowed({
  Role.Names.ADMINISTRATOR,
  Role.Names.COORDINATOR,
  Role.Names.AUDITOR,
  Role.Names.FIELD_WORKER
})
public class PasswordResource {
  @Inject CallerContext context;
  @Inject ChangeOwnPassword changeOwnPassword;

  @POST
  @Operation(summary = "Change the own password")
  @APIResponse(responseCode = "204", description = "Changed; all sessions of the user have ended")
  @Consumes(MediaType.APPLICATION_JSON)
  public void change(PasswordRequest request) {
    changeOwnPassword.change(context.caller(), request.oldPassword(), request.newPassword());
  }
}
