package org.cairn.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.cpu.CpuMeter;

/** Lets several connections work at the same time, each in a thread of its own. */
public final class Load {
  private final CpuMeter meter;

  public Load(CpuMeter meter) {
    this.meter = meter;
  }

  /** Each connection works until the time is over, and finishes what it is at. */
  public Measured run(List<? extends Work> connections, Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    return measure(connections, done -> System.nanoTime() < end);
  }

  /** Each connection works so many times, but not longer than that. */
  public Measured run(List<? extends Work> connections, Duration duration, int times) {
    long end = System.nanoTime() + duration.toNanos();
    return measure(connections, done -> done < times && System.nanoTime() < end);
  }

  /** Each connection works so many times. */
  public Measured repeat(List<? extends Work> connections, int times) {
    return measure(connections, done -> done < times);
  }

  /** Says whether a connection that has worked so many times goes on. */
  @FunctionalInterface
  private interface Going {
    boolean on(int done);
  }

  private Measured measure(List<? extends Work> connections, Going going) {
    var pool = Executors.newFixedThreadPool(connections.size());
    try {
      var cpu = meter.start();
      var tasks = new ArrayList<Callable<Share>>();
      connections.forEach(work -> tasks.add(() -> share(work, going)));
      var shares = new ArrayList<Share>();
      for (var future : pool.invokeAll(tasks)) {
        shares.add(result(future));
      }
      var used = cpu.stop();
      return new Measured(
          shares.stream().mapToLong(Share::documents).sum(),
          used.seconds(),
          shares.stream().flatMapToLong(share -> Arrays.stream(share.nanos())).toArray(),
          used);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchFailure("Interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private record Share(long documents, long[] nanos) {}

  private static Share share(Work work, Going going) throws Exception {
    long documents = 0;
    var nanos = LongStream.builder();
    for (int done = 0; going.on(done); done++) {
      long start = System.nanoTime();
      documents += work.once();
      nanos.add(System.nanoTime() - start);
    }
    return new Share(documents, nanos.build().toArray());
  }

  private static Share result(Future<Share> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof BenchFailure failure
          ? failure
          : new BenchFailure("A connection failed: " + e.getCause(), e.getCause());
    }
  }
}
