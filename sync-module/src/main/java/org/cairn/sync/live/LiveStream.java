package org.cairn.sync.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cairn.domain.access.Caller;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.waiting.Wake;

/** What one device listens to, from when it came until it has to come again. */
final class LiveStream implements Wake {
  static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** The longest life of an access token. */
  static final Duration LONGEST = Duration.ofMinutes(15);

  /** Between two looks for one device, while the feed moves all the time. */
  static final Duration PACE = Duration.ofMillis(500);

  /** Between two attempts, while the database is away. */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Duration RETRY = Duration.ofSeconds(3);
  private static final Logger LOG = Logger.getLogger(LiveStream.class.getName());

  private final Rights rights;
  private final EventLine line;
  private final List<LiveSource> sources;
  private final Clock clock;
  private final Instant end;
  private Marks marks;
  private Instant sent = Instant.MIN;
  private boolean failed;

  /** The caller as they are at this moment; nothing where they may not listen any more. */
  @FunctionalInterface
  interface Rights {
    Optional<Caller> present();
  }

  LiveStream(Rights rights, EventLine line, List<LiveSource> sources, Marks marks, Clock clock) {
    this.rights = rights;
    this.line = line;
    this.sources = sources;
    this.marks = marks;
    this.clock = clock;
    this.end = clock.instant().plus(LONGEST);
  }

  @Override
  public Optional<Rest> wake(Reason reason, long durable) {
    boolean goesOn =
        reason != Reason.GIVE_WAY && clock.instant().isBefore(end) && isGreeted() && tell(durable);
    if (!goesOn) {
      close();
      return Optional.empty();
    }
    var now = clock.instant();
    var until = failed ? now.plus(AGAIN) : sent.plus(HEARTBEAT);
    return Optional.of(new Rest(now.plus(PACE), until.isBefore(end) ? until : end));
  }

  private boolean isGreeted() {
    return !sent.equals(Instant.MIN) || isSent(line.greet(RETRY));
  }

  /**
   * While the database is away nobody can be told anything; the device is kept until it is back.
   */
  private boolean tell(long durable) {
    failed = false;
    try {
      var caller = rights.present();
      return caller.isPresent() && tellNews(caller.get(), durable) && isKeptAlive();
    } catch (RuntimeException e) {
      failed = true;
      return isOfStore(e) && isKeptAlive();
    }
  }

  private static boolean isOfStore(RuntimeException e) {
    if (StoreFailure.in(e) == null) {
      LOG.log(Level.WARNING, "A live stream ends by a fault: {0}", e.getClass().getName());
      return false;
    }
    return true;
  }

  private boolean tellNews(Caller caller, long durable) {
    for (var source : sources) {
      var question = new LiveSource.Question(caller, marks.of(source), durable);
      var news = source.since(question);
      var events = news.events().iterator();
      var told = marks.with(source, news.mark());
      while (events.hasNext()) {
        var event = events.next();
        // With the last one only: who loses the connection in between is told them all again.
        var id = (events.hasNext() ? marks : told).id();
        if (!isSent(line.tell(source.name(), id, event))) {
          return false;
        }
      }
      marks = told;
    }
    return true;
  }

  private boolean isKeptAlive() {
    boolean quiet = !clock.instant().isBefore(sent.plus(HEARTBEAT));
    return !quiet || isSent(line.beat(marks.id()));
  }

  private boolean isSent(boolean open) {
    sent = clock.instant();
    return open;
  }

  void close() {
    line.close();
  }
}
