package org.cairn.access.token;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.access.CallerContext;
import org.cairn.access.SignOut;
import org.cairn.access.session.RefreshToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Ends a session: that of the refresh token sent as form parameter {@code token} (RFC 7009), or
 * else all of the device that calls with its access token.
 */
@Path("/auth/revoke")
@RequestScoped
@PermitAll
public class SignOutResource {
  @Inject CallerContext context;
  @Inject SignOut signOut;

  @POST
  @Operation(summary = "End a session")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = TokenSchemas.Revocation.class)))
  @APIResponse(responseCode = "200", description = "Ended, or there was none")
  public Response revoke(Form form) {
    var token = form == null ? null : form.asMap().getFirst("token");
    if (token == null) {
      signOut.ofDevice(context.caller());
    } else {
      RefreshToken.parse(token).ifPresent(parsed -> signOut.ofToken(parsed, context.origin()));
    }
    return Response.ok().build();
  }
}
