package org.cairn.proof.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.cairn.proof.Violations;
import org.cairn.proof.Wait;

/**
 * A device of somebody who sees everything, which follows the feed by checkpoint on a thread of its
 * own and remembers what it was served.
 */
public final class Puller implements AutoCloseable {
  private static final int LARGEST_PAGE = 200;
  private static final long PAUSE_MILLIS = 20;

  private final FieldDevice device;
  private final Random random;
  private final Violations violations;
  private final Map<UUID, Integer> served = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::follow, "puller");
  private volatile boolean over;

  public Puller(Session session, Random random, Violations violations) {
    this.device = new FieldDevice(session);
    this.random = random;
    this.violations = violations;
    device.onPage(this::remember);
    thread.setDaemon(true);
    thread.start();
  }

  private void follow() {
    while (!over) {
      try {
        if (!device.pull(1 + random.nextInt(LARGEST_PAGE))) {
          Wait.millis(random.nextInt(5));
        }
      } catch (NoPage e) {
        if (e.answer().status() != 503) {
          violations.add("wrong answer", "to a pull: " + e.answer());
        }
        Wait.millis(PAUSE_MILLIS);
      } catch (UncheckedIOException e) {
        Wait.millis(PAUSE_MILLIS);
      }
    }
  }

  /** A version that comes a second time was gone in between. */
  private void remember(JsonNode page) {
    for (var change : page.path("changes")) {
      var id = UUID.fromString(change.path("id").asText());
      int version = change.path("versionNumber").asInt();
      var before = served.put(id, version);
      if (before != null && before >= version) {
        violations.add("vanished", id + " was served as " + before + ", then as " + version);
      }
    }
  }

  /** The latest version of each document that was served so far. */
  public Map<UUID, Integer> served() {
    return Map.copyOf(served);
  }

  /** Stops, and pulls the rest. */
  public Map<UUID, Held> finish() {
    close();
    device.pullAll();
    return device.documents();
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(90));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
