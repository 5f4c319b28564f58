package org.cairn.sync.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.type.RequireTypes;
import org.cairn.sync.type.TypeCatalog;

/** Answers a pull at once, or when there is something to tell, or when its time is over. */
@ApplicationScoped
class AnswerPull {
  /** Beyond the time that the device wants to wait; only a fault of the server takes longer. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final Duration LATER = Duration.ofSeconds(5);

  @Inject PullChanges changes;
  @Inject PageWriter writer;
  @Inject TypeCatalog catalog;
  @Inject LongPoll longPoll;
  @Inject Clock clock;

  void answer(
      Caller caller, PullRequest request, Map<String, Integer> known, AsyncResponse response) {
    RequireTypes.present(catalog.types(), known);
    var plan = changes.pull(caller, request);
    if (!plan.isEmpty() || request.patience().isZero()) {
      response.resume(body(plan));
      return;
    }
    var deadline = clock.instant().plus(request.patience());
    var waiting = new Waiting(caller, request, response);
    response.setTimeout(request.patience().plus(GRACE).toSeconds(), TimeUnit.SECONDS);
    response.setTimeoutHandler(late -> late.resume(forgotten()));
    longPoll.await(new Waiter(caller, deadline, plan.durable(), waiting::wake));
  }

  private static Problem forgotten() {
    return Problem.retryAfter(
        ProblemCode.UNAVAILABLE, "The pull waited and could not be answered in time.", LATER);
  }

  /** The page in memory where it is small, so that a failure still gets a proper answer. */
  private Object body(PagePlan plan) {
    var types = catalog.types();
    if (plan.size() > PageWriter.PART_BYTES) {
      return (StreamingOutput) out -> writer.stream(plan, types, out);
    }
    try {
      return writer.bytes(plan, types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Waiting {
    private final Caller caller;
    private final PullRequest request;
    private final AsyncResponse response;

    Waiting(Caller caller, PullRequest request, AsyncResponse response) {
      this.caller = caller;
      this.request = request;
      this.response = response;
    }

    boolean wake(boolean over) {
      if (response.isDone()) {
        return true;
      }
      try {
        var plan = changes.pull(caller, request);
        return (over || !plan.isEmpty()) && response.resume(body(plan));
      } catch (RuntimeException e) {
        return response.resume(e);
      }
    }
  }
}
