package org.cairn.demo.load;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import org.cairn.demo.DemoFailure;
import org.cairn.demo.sample.Samples;
import org.cairn.demo.wire.Device;

/** The whole demonstration, from creating the team to what it leaves for somebody to decide. */
public final class LoadDemo {
  private final Device administrator;
  private final Device.Making devices;
  private final Samples samples;
  private final PrintStream out;
  private final Clock clock;

  public LoadDemo(Device.Making devices, Device administrator, Samples samples, PrintStream out) {
    this.administrator = administrator;
    this.devices = devices;
    this.samples = samples;
    this.out = out;
    this.clock = devices.clock();
  }

  /**
   * @throws DemoFailure also where something did not come back as it was pushed
   */
  public void load() {
    var report = new Report(out);
    var begin = clock.instant();
    out.println("Loading " + samples.origin() + " into " + devices.server().address());
    var team = Team.create(administrator, devices);
    sayRun(team);
    var ledger = new Ledger();
    int assignments = new LoadSamples(administrator, team, samples, ledger).load();
    var readBack = new ReadBack(team, ledger).compare();
    var clashes = new EditTwice(administrator, team, ledger).edit();
    var took = Duration.between(begin, clock.instant());
    out.println(
        team.all().size() + " users, " + assignments + " assignments, " + seconds(took) + " s\n");
    report.pushed(ledger);
    report.readBack(readBack);
    report.clashes(clashes);
    report.signIns(team, administrator);
    if (!readBack.stream().allMatch(ReadBack.Result::isComplete)) {
      throw new DemoFailure("Not everything came back equal: see above.");
    }
  }

  private void sayRun(Team team) {
    if (team.run() > 1) {
      out.println(
          "The demo has run here before. This is run "
              + team.run()
              + ": its users have the suffix -"
              + team.run()
              + ", its documents new ids; nothing of the earlier runs was touched.");
    }
  }

  private static String seconds(Duration duration) {
    return String.format(java.util.Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
  }
}
