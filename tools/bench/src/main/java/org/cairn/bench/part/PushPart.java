package org.cairn.bench.part;

import java.util.Locale;
import org.cairn.bench.BenchFailure;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.report.Line;

/** Complete pushes beside plain JDBC, creates and edits, over few and many connections. */
public final class PushPart {
  private final Stage stage;
  private long accepted;

  public PushPart(Stage stage) {
    this.stage = stage;
  }

  public void run() {
    stage.report().progress("Warming up");
    try (var contest = new Contest(stage.installation(), stage.effort().connections().get(0))) {
      contest.warmUp(stage.effort().warmUpBatches(), stage.effort().longestWarmUp());
      accepted += contest.accepted();
    }
    for (int connections : stage.effort().connections()) {
      stage.report().progress("Pushing over " + connections + " connections");
      measure(connections);
    }
    compareCounts();
    stage.report().memory("pushing", stage.installation().meter());
  }

  private void measure(int connections) {
    var effort = stage.effort();
    try (var contest = new Contest(stage.installation(), connections)) {
      for (int i = 0; i < effort.rounds(); i++) {
        contest.create(effort.length());
      }
      for (int i = 0; i < effort.rounds(); i++) {
        contest.update(effort.length());
      }
      accepted += contest.accepted();
      tell(connections, contest);
    }
  }

  private void tell(int connections, Contest contest) {
    var over = ", " + connections + (connections == 1 ? " connection" : " connections");
    var report = stage.report();
    report.add(Line.speed("plain JDBC, create" + over, contest.rawCreates));
    report.add(
        judged(connections, contest.pushCreates, contest.rawCreates, "push, create" + over, 0.45));
    report.add(Line.speed("plain JDBC, update" + over, contest.rawUpdates));
    report.add(
        judged(connections, contest.pushUpdates, contest.rawUpdates, "push, update" + over, 0.55));
  }

  private static Line judged(
      int connections, Rounds push, Rounds raw, String name, double leastRatio) {
    double ratio = push.ratioTo(raw);
    var line = Line.speed(name, push).compared(ratio, "plain JDBC");
    if (connections == 4) {
      return line.target(String.format(Locale.ROOT, "≥ %.2f ×", leastRatio), ratio >= leastRatio);
    }
    if (connections != 1 && connections != 16) {
      return line;
    }
    int limit = connections == 1 ? 15 : 150;
    return line.target("p99 < " + limit + " ms", push.together().millis(0.99) < limit);
  }

  /** What the server has stored must be what it has acknowledged. */
  private void compareCounts() {
    var raw = stage.installation().raw();
    long logged = raw.number("SELECT SUM(successful) FROM sync_batch");
    long revisions = raw.number("SELECT COUNT(*) FROM sync_revision");
    if (logged != accepted || revisions != accepted) {
      throw new BenchFailure(
          "Acknowledged %d changes, logged %d, stored %d".formatted(accepted, logged, revisions));
    }
    var text = String.format(Locale.ROOT, "%,d", accepted);
    stage.report().add(Line.result("changes acknowledged = logged = stored", text));
  }
}
