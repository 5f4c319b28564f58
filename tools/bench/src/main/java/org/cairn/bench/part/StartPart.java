package org.cairn.bench.part;

import java.util.ArrayList;
import java.util.Locale;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.report.Line;

/** From the start of the server's process until it serves pushes; everything is built and known. */
public final class StartPart {
  private static final int STARTS = 5;
  private static final int LIMIT = 10;

  private final Stage stage;

  public StartPart(Stage stage) {
    this.stage = stage;
  }

  public void run() {
    var installation = stage.installation();
    int starts = stage.effort().quick() ? 1 : STARTS;
    stage.report().progress("Starting the server, times: " + starts);
    var seconds = new ArrayList<Double>();
    for (int i = 0; i < starts; i++) {
      installation.stopServer();
      long begin = System.nanoTime();
      installation.startServer();
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    double median = Rounds.median(seconds);
    var text = String.format(Locale.ROOT, "%.1f s", median);
    var line = Line.result("start to ready, median of " + starts, text);
    stage.report().add(line.target("≤ " + LIMIT + " s", median <= LIMIT));
    stage.report().memory("starting", installation.meter());
  }
}
