package org.cairn.sync.process;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cairn.access.CallerContext;
import org.cairn.domain.access.Role;
import org.cairn.sync.store.QueueCounts;
import org.cairn.sync.store.QueueCounts.Hour;
import org.cairn.sync.store.StateStore;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The queue as a whole. */
@Path("/queue")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.COORDINATOR, Role.Names.ADMINISTRATOR})
public class QueueResource {
  private static final int DEVICES = 100;
  private static final Duration DAY = Duration.ofDays(1);

  @Inject CallerContext context;
  @Inject QueueCounts counts;
  @Inject StateStore states;
  @Inject PauseQueue pause;
  @Inject CheckQueue check;
  @Inject Clock clock;

  @GET
  @Operation(summary = "Say how the queue is getting on")
  public QueueAnswer queue() {
    return QueueAnswer.of(states.pause().orElse(null), counts.depth(), counts.lanes(DEVICES));
  }

  @GET
  @Path("/analytics")
  @Operation(summary = "Count what ended in the queue during the last day, by hour and outcome")
  public List<Hour> analytics() {
    return counts.hours(clock.instant().minus(DAY));
  }

  @GET
  @Path("/check")
  @Operation(
      summary = "Look whether the queue is whole",
      description = "Counts faults of each kind, and changes nothing.")
  public QueueReport check() {
    return check.check();
  }

  @POST
  @Path("/rebuild")
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  @Operation(
      summary = "Make anew what follows from the operations in the queue",
      description = "No operation is lost or done by it; it may be called at any time.")
  public QueueReport rebuild() {
    return check.rebuild(context.caller());
  }

  @POST
  @Path("/process")
  @Operation(
      summary = "Try now what rests after a failure",
      description = "Answers with how many devices rested.")
  public Woken process() {
    return new Woken(pause.processNow());
  }

  /** How many devices rested. */
  public record Woken(int devices) {}

  @POST
  @Path("/pause")
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  @Operation(
      summary = "Let the queue stand still",
      description = "What is being worked on is finished; what comes meanwhile is taken.")
  public QueueAnswer pause() {
    pause.pause(context.caller());
    return queue();
  }

  @POST
  @Path("/resume")
  @RolesAllowed(Role.Names.ADMINISTRATOR)
  @Operation(summary = "Let the queue go on")
  public QueueAnswer resume() {
    pause.resume(context.caller());
    return queue();
  }
}
