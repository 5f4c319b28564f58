package org.cairn.bench.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.load.Measured;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.load.WorkingSet;
import org.cairn.bench.push.EntityTurns;
import org.cairn.bench.push.PushWork;
import org.cairn.bench.queue.Queue;
import org.cairn.bench.report.Line;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.stage.Accounts.Device;

/** Batches of 10,000 changes that are worked on later: taken, looked at, and worked on. */
public final class QueuePart {
  private static final int DEVICES = 4;
  private static final int QUERIES = 100;
  private static final double MOST_SECONDS = 3;
  private static final double LONGEST_QUERY = 50;
  private static final double LONGEST_REBUILD = 15;
  private static final double LEAST_RATE = 500;
  private static final double LEAST_SHARE = 0.7;

  private final Stage stage;
  private final Accounts accounts;

  public QueuePart(Stage stage) {
    this.stage = stage;
    this.accounts = new Accounts(stage.installation());
  }

  public void run() {
    try (var queue = new Queue(stage.installation())) {
      stage.report().progress("Warming up the queue");
      queue.fill(accounts.devices(DEVICES));
      queue.empty();
      stage.report().progress("Working on batches of " + Queue.BATCH);
      oneDevice(queue);
      manyDevices(queue);
      besidePushes(queue);
      requireOnce();
    }
  }

  private void oneDevice(Queue queue) {
    var taken = new ArrayList<Double>();
    var queries = new ArrayList<Double>();
    var rebuilds = new ArrayList<Double>();
    var rates = new ArrayList<Double>();
    for (int i = 0; i < stage.effort().rounds(); i++) {
      queue.pause();
      taken.add(queue.fill(accounts.devices(1)));
      queries.add(queue.listMillis("", QUERIES));
      rebuilds.add(queue.rebuild());
      rates.add(Queue.BATCH / queue.empty());
    }
    tell("10,000 changes taken, to be worked on later", taken, "s", MOST_SECONDS);
    tell("list of 100 of 10,000 pending, on average", queries, "ms", LONGEST_QUERY);
    tell("rebuild with 10,000 pending", rebuilds, "s", LONGEST_REBUILD);
    rate("worked on, 1 device", rates);
  }

  private void tell(String name, List<Double> values, String unit, double limit) {
    double median = Rounds.median(values);
    var text = String.format(Locale.ROOT, "%.2f %s", median, unit);
    var target = String.format(Locale.ROOT, "< %.0f %s", limit, unit);
    stage.report().add(Line.result(name, text).target(target, median < limit));
  }

  private void rate(String name, List<Double> rates) {
    double median = Rounds.median(rates);
    var text = String.format(Locale.ROOT, "%,.0f/s", median);
    stage.report().add(Line.result(name, text).target("≥ 500/s", median >= LEAST_RATE));
  }

  private void manyDevices(Queue queue) {
    var rates = new ArrayList<Double>();
    for (int i = 0; i < stage.effort().rounds(); i++) {
      queue.pause();
      queue.fill(accounts.devices(DEVICES));
      rates.add(DEVICES * Queue.BATCH / queue.empty());
    }
    rate("worked on, " + DEVICES + " devices", rates);
  }

  private void besidePushes(Queue queue) {
    var alone = new Rounds();
    var beside = new Rounds();
    var meanwhile = new ArrayList<Double>();
    for (int i = 0; i < stage.effort().rounds(); i++) {
      alone.add(push());
      queue.pause();
      queue.fill(accounts.devices(2 * DEVICES));
      queue.resume();
      long before = queue.pending();
      long begun = System.nanoTime();
      beside.add(push());
      meanwhile.add((before - queue.pending()) / ((System.nanoTime() - begun) / 1e9));
      if (queue.pending() == 0) {
        throw new BenchFailure(
            "The queue was empty before the pushes ended: measure for less time");
      }
      queue.empty();
    }
    double share = beside.ratioTo(alone);
    stage.report().add(Line.speed("push, create, 4 connections, queue at rest", alone));
    stage
        .report()
        .add(
            Line.speed("push, create, 4 connections, while the queue is worked on", beside)
                .compared(share, "at rest")
                .target("≥ 0.7 ×", share >= LEAST_SHARE));
    rate("worked on, " + 2 * DEVICES + " devices, while others push", meanwhile);
  }

  private Measured push() {
    var works = new ArrayList<PushWork>();
    for (var device : accounts.devices(DEVICES)) {
      works.add(pushing(device));
    }
    try {
      return stage.installation().load().run(works, stage.effort().length());
    } finally {
      works.forEach(PushWork::close);
    }
  }

  private PushWork pushing(Device device) {
    var turns = new EntityTurns(device.entities());
    return PushWork.creating(
        stage.installation().address(), device.token(), new WorkingSet(1, 0), turns);
  }

  /** Each operation once, and no batch that does not end. */
  private void requireOnce() {
    var raw = stage.installation().raw();
    long open = raw.number("SELECT COUNT(*) FROM sync_batch WHERE completed_at IS NULL");
    long wrong =
        raw.number("SELECT COUNT(*) FROM sync_batch WHERE deferred = 1 AND successful <> total");
    long faults =
        raw.number(
            "SELECT COUNT(*) FROM sync_result r LEFT JOIN sync_revision v"
                + " ON v.device_id = r.device_id AND v.op_id = r.op_id WHERE v.id IS NULL");
    if (open + wrong + faults > 0) {
      throw new BenchFailure(
          "%d batches open, %d not wholly taken, %d operations without a version"
              .formatted(open, wrong, faults));
    }
  }
}
