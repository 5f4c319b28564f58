package org.cairn.bench.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.stage.Accounts.Device;
import org.cairn.bench.stage.Installation;
import org.cairn.bench.wire.Api;

/** The queue of an installation: filled, emptied, and asked about. */
public final class Queue implements AutoCloseable {
  public static final int BATCH = 10_000;

  private static final String PENDING = "SELECT COUNT(*) FROM sync_pending";
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 20;

  private final Installation installation;
  private final Api administrator;

  public Queue(Installation installation) {
    this.installation = installation;
    this.administrator =
        Api.as(installation.address(), Installation.ADMINISTRATOR, Installation.PASSWORD);
  }

  public void pause() {
    post("pause");
  }

  public void resume() {
    post("resume");
  }

  private void post(String act) {
    administrator.post("/api/v1/queue/" + act, JsonNodeFactory.instance.objectNode());
  }

  /** Hands over a batch of each device; returns the seconds that the slowest took. */
  public double fill(List<Device> devices) {
    double slowest = 0;
    for (var device : devices) {
      try (var batches = new LaterBatches(installation.address(), device, BATCH)) {
        slowest = Math.max(slowest, batches.handOver());
      }
    }
    return slowest;
  }

  public long pending() {
    return installation.raw().number(PENDING);
  }

  /** Lets the queue go on until it is empty; returns the seconds that this took. */
  public double empty() {
    long start = System.nanoTime();
    resume();
    while (pending() > 0) {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new BenchFailure("The queue is not empty after " + LONGEST.toMinutes() + " minutes");
      }
      rest();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", e);
    }
  }

  /** The average time of a query, in milliseconds. */
  public double listMillis(String query, int times) {
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      administrator.get("/api/v1/queue/operations?limit=100" + query);
    }
    return (System.nanoTime() - start) / 1e6 / times;
  }

  /** Makes anew what follows from the operations; returns the seconds that this took. */
  public double rebuild() {
    long start = System.nanoTime();
    post("rebuild");
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    administrator.close();
  }
}
