package org.cairn.bench.part;

import java.util.Locale;
import org.cairn.bench.load.Rounds;
import org.cairn.bench.report.Line;
import org.cairn.bench.stage.Accounts;
import org.cairn.bench.stage.Installation;

/**
 * What a binary log that is flushed with each commit costs: two databases, one with and one
 * without, measured in turns.
 */
public final class BinaryLogPart {
  private static final int CONNECTIONS = 4;

  private final Stage stage;

  public BinaryLogPart(Stage stage) {
    this.stage = stage;
  }

  public void run() {
    stage.report().progress("Starting a second database, with the binary log the other way");
    var folder = stage.installation().setup().folder().resolveSibling("binary-log");
    var first = stage.installation();
    boolean isLogged = first.setup().binaryLog();
    var second =
        stage.closing().later(Installation.start(first.setup().withOtherBinaryLog(folder)));
    new Accounts(second).createUsual();
    second.raw().create();
    try (var without = new Contest(isLogged ? second : first, CONNECTIONS);
        var with = new Contest(isLogged ? first : second, CONNECTIONS)) {
      without.warmUp(stage.effort().warmUpBatches(), stage.effort().longestWarmUp());
      with.warmUp(stage.effort().warmUpBatches(), stage.effort().longestWarmUp());
      for (int i = 0; i < stage.effort().rounds(); i++) {
        without.create(stage.effort().length());
        with.create(stage.effort().length());
        without.update(stage.effort().length());
        with.update(stage.effort().length());
      }
      tell("plain JDBC, create", without.rawCreates, with.rawCreates);
      tell("push, create", without.pushCreates, with.pushCreates);
      tell("plain JDBC, update", without.rawUpdates, with.rawUpdates);
      tell("push, update", without.pushUpdates, with.pushUpdates);
    }
    stage.closing().now(second);
  }

  private void tell(String name, Rounds without, Rounds with) {
    var over = String.format(Locale.ROOT, "%s, %d connections", name, CONNECTIONS);
    stage.report().add(Line.speed(over + ", without binary log", without));
    stage
        .report()
        .add(
            Line.speed(over + ", with binary log", with)
                .compared(with.ratioTo(without), "without"));
  }
}
