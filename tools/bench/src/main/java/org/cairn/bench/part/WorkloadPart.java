package org.cairn.bench.part;

import java.util.Locale;
import org.cairn.bench.report.Line;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.workload.Workload;

/** How many conflicts of a realistic mix are settled without a person, and that nothing is lost. */
public final class WorkloadPart {
  private static final long SEED = 20_260_301;
  private static final double LEAST = 0.8;

  private final Stage stage;

  public WorkloadPart(Stage stage) {
    this.stage = stage;
  }

  public void run() {
    int cases = stage.effort().quick() ? 500 : 5_000;
    stage.report().progress("Playing " + cases + " cases");
    var accounts = new Accounts(stage.installation());
    try (var worker = accounts.worker();
        var coordinator = accounts.coordinator()) {
      var tally = new Workload(worker.api(), coordinator, worker.entity()).play(SEED, cases);
      tally.stories().forEach((story, text) -> stage.report().add(Line.result(story, text)));
      stage
          .report()
          .add(
              Line.result("conflicts settled automatically", percent(tally.automatic()))
                  .target("≥ " + percent(LEAST), tally.automatic() >= LEAST));
      stage
          .report()
          .add(Line.result("edits lost", "" + tally.lost()).target("0", tally.lost() == 0));
      stage
          .report()
          .add(
              Line.result("critical answers decided without a person", "" + tally.criticalDecided())
                  .target("0", tally.criticalDecided() == 0));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
