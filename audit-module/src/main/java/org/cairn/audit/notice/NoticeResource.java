package org.cairn.audit.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.audit.ActingCaller;
import org.cairn.audit.FindNotices;
import org.cairn.audit.RetryNotice;
import org.cairn.audit.SendTestNotice;
import org.cairn.domain.access.Role;
import org.cairn.domain.list.Page;
import org.cairn.domain.parameter.PathId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Outgoing notices, for administrators. */
@Path("/admin/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.ADMINISTRATOR)
public class NoticeResource {
  @Inject ActingCaller acting;
  @Inject FindNotices notices;
  @Inject SendTestNotice test;
  @Inject RetryNotice retry;

  @GET
  @Operation(
      summary = "List outgoing notices",
      description = "Newest first; each for 30 days, once for each recipient.")
  public Page<NoticeAnswer> find(@BeanParam NoticeQueryParameters parameters) {
    return notices
        .find(parameters.state(), parameters.before(), parameters.most())
        .map(NoticeAnswer::of);
  }

  @POST
  @Path("/test")
  @Operation(
      summary = "Send a test notice",
      description = "By every channel that is set up; the list says what becomes of each.")
  @APIResponseSchema(value = TestNoticeAnswer.class, responseCode = "202")
  public Response test() {
    var ids = test.send(acting.caller());
    return Response.accepted(new TestNoticeAnswer(ids)).build();
  }

  @POST
  @Path("/{id}/retry")
  @Operation(
      summary = "Send a notice again",
      description = "At once, whatever became of it. Its id stays the same for the receiver.")
  @APIResponseSchema(value = NoticeAnswer.class, responseCode = "202")
  public Response retry(@PathParam("id") PathId id) {
    var notice = retry.retry(acting.caller(), id.value()).orElseThrow(id::unknown);
    return Response.accepted(NoticeAnswer.of(notice)).build();
  }
}
