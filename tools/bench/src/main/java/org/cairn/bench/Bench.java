package org.cairn.bench;

import org.cairn.bench.report.Report;
import org.cairn.bench.report.ReportFile;
import org.cairn.bench.stage.Closing;
import org.cairn.launcher.LauncherFailure;

/** {@code ./cairn bench}: measures, prints a table, and leaves nothing behind. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    int status = 0;
    var closing = new Closing();
    // Also when the run is interrupted from the keyboard.
    Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "end"));
    try {
      measure(Options.parse(arguments), closing);
    } catch (BenchFailure | LauncherFailure e) {
      System.err.println(e.getMessage());
      status = 1;
    } finally {
      closing.close();
    }
    System.exit(status);
  }

  private static void measure(Options options, Closing closing) {
    if (options.help()) {
      System.out.print(Options.HELP);
      return;
    }
    var file = options.path("out").map(ReportFile::open);
    var report = new Report(System.err);
    new Run(options, report, closing).all();
    System.out.println(report.markdown());
    file.ifPresent(out -> out.write(report.markdown()));
  }
}
