package org.cairn.bench.report;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.bench.cpu.CpuMeter;

/** Collects what was measured, tells it as it comes. */
public final class Report {
  private final PrintStream progress;
  private final Table table = new Table();
  private final Set<String> circumstances = new LinkedHashSet<>();

  public Report(PrintStream progress) {
    this.progress = progress;
  }

  public void add(Line line) {
    table.add(line);
    progress.println("  " + String.join("  ", nonEmpty(line)));
  }

  private static List<String> nonEmpty(Line line) {
    return List.of(line.cells()).stream().filter(cell -> !cell.isEmpty()).toList();
  }

  /** What the reader must know of how it was measured. */
  public void circumstance(String sentence) {
    circumstances.add(sentence);
    progress.println(sentence);
  }

  public void progress(String what) {
    progress.println(what + " ...");
  }

  /** The memory that both processes hold now. */
  public void memory(String after, CpuMeter meter) {
    var text = meter.serverMebibytes() + " MiB server";
    var database = meter.databaseMebibytes();
    add(
        Line.result(
            "memory after " + after,
            text + (database > 0 ? ", " + database + " MiB database" : "")));
  }

  public String markdown() {
    var text = new StringBuilder();
    circumstances.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
    return text.append('\n').append(table.markdown()).toString();
  }
}
