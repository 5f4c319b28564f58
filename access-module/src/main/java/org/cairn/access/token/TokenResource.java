package org.cairn.access.token;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.cairn.access.CallerContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** The OAuth 2 token endpoint. */
@Path("/auth/token")
@RequestScoped
@PermitAll
public class TokenResource {
  @Inject CallerContext context;
  @Inject GrantTokens grants;
  @Inject SignInLimit limit;
  @Inject IssueTokens tokens;

  @POST
  @Operation(summary = "Get an access token", description = TokenSchemas.GRANTS)
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = TokenSchemas.Token.class)))
  @APIResponse(
      responseCode = "200",
      description = "Signed in",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TokenAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "Refused, in the form of RFC 6749",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TokenErrorAnswer.class)))
  @SecurityRequirements
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response token(MultivaluedMap<String, String> parameters) {
    // Null where there is no body at all.
    var form = new TokenForm(parameters == null ? new MultivaluedHashMap<>() : parameters);
    limit.take(form, context.origin());
    return grants.grant(form, context.origin()).answer(tokens::issue);
  }
}
