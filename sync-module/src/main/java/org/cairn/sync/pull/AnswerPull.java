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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.type.RequireTypes;
import org.cairn.sync.type.TypeCatalog;
import org.cairn.sync.waiting.Bounds;
import org.cairn.sync.waiting.CommitWatch;
import org.cairn.sync.waiting.Waiter;
import org.cairn.sync.waiting.Wake;
import org.cairn.sync.waiting.Wake.Rest;

/** Answers a pull at once, or when there is something to tell, or when its time is over. */
@ApplicationScoped
class AnswerPull {
  /** Beyond the time that the device wants to wait; only a fault of the server takes longer. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final Duration LATER = Duration.ofSeconds(5);

  @Inject PullChanges changes;
  @Inject PageWriter writer;
  @Inject TypeCatalog catalog;
  @Inject CommitWatch commits;
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
    response.setTimeout(request.patience().plus(GRACE).toSeconds(), TimeUnit.SECONDS);
    response.setTimeoutHandler(late -> late.resume(forgotten()));
    var rest = Rest.until(deadline);
    var waiting = new Waiting(caller, request, response, rest);
    commits.await(new Waiter(Bounds.PULLS, caller, rest, plan.durable(), waiting));
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

  private final class Waiting implements Wake {
    private final Caller caller;
    private final PullRequest request;
    private final AsyncResponse response;
    private final Rest rest;

    Waiting(Caller caller, PullRequest request, AsyncResponse response, Rest rest) {
      this.caller = caller;
      this.request = request;
      this.response = response;
      this.rest = rest;
    }

    @Override
    public Optional<Rest> wake(Reason reason, long durable) {
      if (response.isDone()) {
        return Optional.empty();
      }
      try {
        var plan = changes.pull(caller, request);
        if (reason == Reason.MOVED && plan.isEmpty()) {
          return Optional.of(rest);
        }
        response.resume(body(plan));
      } catch (RuntimeException e) {
        response.resume(e);
      }
      return Optional.empty();
    }
  }
}
