package org.cairn.access.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.cairn.access.CallerContext;
import org.cairn.access.ChangeUser;
import org.cairn.access.CreateUser;
import org.cairn.access.FindUsers;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.list.Limit;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.Parameters;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Users, for administrators. */
@Path("/admin/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class UserResource {
  @Inject CallerContext context;
  @Inject CreateUser createUser;
  @Inject ChangeUser changeUser;
  @Inject FindUsers users;

  @POST
  @Operation(summary = "Create a user")
  @APIResponseSchema(value = UserAnswer.class, responseCode = "201")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(NewUserRequest request, @Context UriInfo uri) {
    var user = createUser.create(context.caller(), request.user());
    var place = uri.getAbsolutePathBuilder().path(user.id().toString()).build();
    return Response.created(place).tag(UserAnswer.tag(user)).entity(UserAnswer.of(user)).build();
  }

  @GET
  @Operation(summary = "List users", description = "In the order of their user names.")
  public Page<UserAnswer> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
    var after = Cursor.decode(cursor).orElse("");
    return users.page(after, Limit.of(limit, 100, 1_000)).map(UserAnswer::of);
  }

  @GET
  @Operation(summary = "Read a user", description = "The version is the ETag.")
  @APIResponseSchema(value = UserAnswer.class, responseCode = "200")
  @Path("/{id}")
  public Response one(@PathParam("id") PathId id) {
    var user = users.find(id.value()).orElseThrow(id::unknown);
    return Response.ok(UserAnswer.of(user)).tag(UserAnswer.tag(user)).build();
  }

  @PATCH
  @Operation(summary = "Change a user", description = "Properties that are absent stay.")
  @APIResponseSchema(value = UserAnswer.class, responseCode = "200")
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("id") PathId id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      UserChangeRequest request) {
    int version = Parameters.ifMatch(ifMatch);
    var user = changeUser.change(context.caller(), id.value(), version, request.change());
    return Response.ok(UserAnswer.of(user)).tag(UserAnswer.tag(user)).build();
  }
}
