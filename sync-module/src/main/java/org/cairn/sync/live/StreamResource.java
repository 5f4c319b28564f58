package org.cairn.sync.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells a device that something has changed, as soon as it has. */
@Path("/sync/stream")
@RequestScoped
@Produces(MediaType.SERVER_SENT_EVENTS)
@RolesAllowed({Role.Names.FIELD_WORKER, Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class StreamResource {
  @Inject OpenStream streams;
  @Inject CallerContext callers;

  @GET
  @Operation(
      summary = "Listen for changes",
      description =
          "Server-sent events. changed: a pull would find something; its data has the checkpoint"
              + " at which the feed stood, not one to pull from. Comments are heartbeats. The"
              + " stream ends after 15 minutes, or when the caller may not listen any more.")
  @APIResponse(
      responseCode = "200",
      description = "The events, as they happen",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = String.class)))
  public void stream(
      @Parameter(description = "The id that came last; with it, only what happened since is told.")
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServletResponse response) {
    streams.open(callers.caller(), lastEventId, new EventLine(sink, sse));
    // For nginx, which would keep events back to fill a buffer.
    response.setHeader("X-Accel-Buffering", "no");
  }
}
