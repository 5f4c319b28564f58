package org.cairn.bench.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.report.Line;
import org.cairn.bench.stage.PayaraAlone;

/**
 * From the start of the server's process until it serves pushes; everything is built and known. In
 * turns with Payara Micro alone, for which the design gives 6 s where it asks for 10 s.
 */
public final class StartPart {
  private static final int STARTS = 5;
  private static final int LIMIT = 10;

  private final Stage stage;

  public StartPart(Stage stage) {
    this.stage = stage;
  }

  public void run() {
    int starts = stage.effort().quick() ? 1 : STARTS;
    stage.report().progress("Starting the server, times: " + starts);
    var ours = new ArrayList<Double>();
    var alone = new ArrayList<Double>();
    for (int i = 0; i < starts; i++) {
      stage.installation().stopServer();
      alone.add(PayaraAlone.secondsToStart(stage.installation().setup().folder().resolve("alone")));
      ours.add(secondsToStart());
    }
    double median = Rounds.median(ours);
    double least = Rounds.median(alone);
    stage.report().add(Line.result("Payara Micro alone, median of " + starts, seconds(least)));
    stage
        .report()
        .add(
            Line.result("start to ready, median of " + starts, all(ours, median))
                .compared(median / least, "Payara alone")
                .target("≤ " + LIMIT + " s", median <= LIMIT));
    stage.report().memory("starting", stage.installation().meter());
  }

  private double secondsToStart() {
    long begin = System.nanoTime();
    stage.installation().startServer();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String all(List<Double> starts, double median) {
    var sorted = starts.stream().sorted().toList();
    return String.format(
        Locale.ROOT, "%.1f s (%.1f to %.1f)", median, sorted.get(0), sorted.get(sorted.size() - 1));
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f s", value);
  }
}
