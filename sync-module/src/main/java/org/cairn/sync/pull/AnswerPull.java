package org.cairn.sync.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.cairn.domain.access.Caller;
import org.cairn.sync.type.RequireTypes;
import org.cairn.sync.type.TypeCatalog;

/** Answers a pull at once, or when there is something to tell, or when its time is over. */
@ApplicationScoped
class AnswerPull {
  @Inject PullChanges changes;
  @Inject PageWriter writer;
  @Inject TypeCatalog catalog;
  @Inject LongPoll longPoll;
  @Inject Clock clock;

  void answer(
      Caller caller, PullRequest request, Map<String, Integer> known, AsyncResponse response) {
    RequireTypes.present(catalog.types(), known);
    var plan = changes.pull(caller, request);
    if (!plan.entries().isEmpty() || plan.reset() != null || request.patience().isZero()) {
      response.resume(body(plan));
      return;
    }
    var deadline = clock.instant().plus(request.patience());
    var waiting = new Waiting(caller, request, response, deadline);
    longPoll.await(new LongPoll.Waiter(deadline, plan.durable(), waiting::wake));
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
    private final Instant deadline;

    Waiting(Caller caller, PullRequest request, AsyncResponse response, Instant deadline) {
      this.caller = caller;
      this.request = request;
      this.response = response;
      this.deadline = deadline;
    }

    boolean wake() {
      if (response.isDone()) {
        return true;
      }
      try {
        var plan = changes.pull(caller, request);
        boolean over = !clock.instant().isBefore(deadline);
        return (over || !plan.entries().isEmpty() || plan.reset() != null)
            && response.resume(body(plan));
      } catch (RuntimeException e) {
        return response.resume(e);
      }
    }
  }
}
