package org.cairn.access.token;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.cairn.access.CallerContext;

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
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response token(MultivaluedMap<String, String> parameters) {
    var form = new TokenForm(parameters);
    limit.take(form, context.origin());
    return grants.grant(form, context.origin()).answer(tokens::issue);
  }
}
