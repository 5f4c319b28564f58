package org.cairn.sync.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.access.FindCaller;
import org.cairn.audit.CommitClock;
import org.cairn.domain.access.Caller;
import org.cairn.domain.problem.Problem;
import org.cairn.sync.waiting.Bounds;
import org.cairn.sync.waiting.CommitWatch;
import org.cairn.sync.waiting.Waiter;
import org.cairn.sync.waiting.Wake.Reason;
import org.cairn.sync.waiting.Wake.Rest;

/** Has a device told what happens from now on, or since what it was told last. */
@ApplicationScoped
class OpenStream {
  @Inject FindCaller callers;
  @Inject CommitClock commits;
  @Inject CommitWatch watch;
  @Inject Instance<LiveSource> sources;
  @Inject Clock clock;

  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

  /**
   * @param lastEventId as the device had it last, or null
   * @throws Problem {@code RATE_LIMITED} where too many listen
   */
  void open(Caller caller, String lastEventId, EventLine line) {
    long durable = commits.durable();
    var stream =
        new LiveStream(
            () -> callers.present(caller).filter(Caller::mayRecord),
            line,
            sources(),
            Marks.of(lastEventId),
            clock);
    var now = clock.instant();
    watch.await(
        new Waiter(
            Bounds.STREAMS,
            caller,
            new Rest(now, now),
            durable,
            (reason, moved) -> wake(stream, reason, moved)));
  }

  /** Always in the same order, so that ids can be compared. */
  private List<LiveSource> sources() {
    return sources.stream().sorted(Comparator.comparing(LiveSource::name)).toList();
  }

  private Optional<Rest> wake(LiveStream stream, Reason reason, long durable) {
    open.add(stream);
    var rest = stream.wake(reason, durable);
    if (rest.isEmpty()) {
      open.remove(stream);
    }
    return rest;
  }

  /** Devices come again at once, to a server that is there. */
  @PreDestroy
  void stop() {
    open.forEach(LiveStream::close);
  }
}
