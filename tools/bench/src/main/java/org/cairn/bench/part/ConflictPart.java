package org.cairn.bench.part;

import org.cairn.bench.BenchFailure;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.report.Line;

/**
 * Batches of edits that all come too late, beside batches of edits that do not, of documents of the
 * same kind.
 */
public final class ConflictPart {
  /** How much longer a batch may take in which every change conflicts. */
  private static final int LIMIT = 3;

  private static final String WAITING =
      "SELECT COUNT(*) FROM conflict_edit e JOIN conflict_conflict c ON c.id = e.conflict_id"
          + " WHERE c.decided_at IS NULL";

  private final Stage stage;

  public ConflictPart(Stage stage) {
    this.stage = stage;
  }

  public void run() {
    var effort = stage.effort();
    int connections = effort.connections().get(0);
    stage.report().progress("Conflicting over " + connections + " connections");
    var warming = new LateEdits(stage.installation(), connections);
    warming.run(effort.batches());
    var counted = new LateEdits(stage.installation(), connections);
    for (int i = 0; i < effort.rounds(); i++) {
      counted.run(effort.batches());
    }
    requireWaiting(warming.clashes() + counted.clashes());
    tell(counted);
  }

  private void requireWaiting(long expected) {
    long waiting = stage.installation().raw().number(WAITING);
    if (waiting != expected) {
      throw new BenchFailure(
          "%d edits had to wait for a person, %d do".formatted(expected, waiting));
    }
  }

  private void tell(LateEdits edits) {
    stage.report().add(Line.speed("push, update, none conflicts", edits.plain));
    stage.report().add(beside(edits.plain, edits.merged, "push, update, all are merged"));
    stage.report().add(beside(edits.plain, edits.asked, "push, update, all wait for a person"));
  }

  private static Line beside(Rounds plain, Rounds conflicting, String name) {
    double times = plain.perSecond() / conflicting.perSecond();
    return Line.speed(name, conflicting)
        .compared(times, "the time of none")
        .target("< " + LIMIT + " ×", times < LIMIT);
  }
}
