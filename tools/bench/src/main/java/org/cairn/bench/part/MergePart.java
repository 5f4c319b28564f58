package org.cairn.bench.part;

import java.time.Duration;
import java.util.Locale;
import org.cairn.bench.merge.MergeTimes;
import org.cairn.bench.report.Line;
import org.cairn.bench.report.Report;

/** Merging a document of 2 kB with ten edits a side, in memory. */
public final class MergePart {
  private static final int LIMIT_MICROS = 50;

  private final Report report;
  private final Duration length;

  /**
   * @param length of a whole measurement
   */
  public MergePart(Report report, Duration length) {
    this.report = report;
    this.length = length;
  }

  public void run() {
    report.progress("Merging");
    var merge = MergeTimes.of("merge", length.dividedBy(5));
    report.add(
        line("merge of 2 kB, 10 edits a side", merge)
            .target("< " + LIMIT_MICROS + " µs", merge.micros() < LIMIT_MICROS));
    report.add(
        line("the same, read and written", MergeTimes.of("readMergeWrite", length.dividedBy(5))));
  }

  private static Line line(String name, MergeTimes.Time time) {
    return Line.result(
        name, String.format(Locale.ROOT, "%.1f ± %.1f µs", time.micros(), time.error()));
  }
}
