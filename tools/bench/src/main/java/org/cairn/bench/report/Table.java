package org.cairn.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All results of a run as one table in Markdown. */
public final class Table {
  private static final List<String> COLUMNS =
      List.of(
          "measured",
          "result",
          "p50 ms",
          "p95 ms",
          "p99 ms",
          "compared",
          "target",
          "met",
          "server µs",
          "database µs",
          "client µs",
          "others' CPUs");

  private final List<Line> lines = new ArrayList<>();

  public void add(Line line) {
    lines.add(line);
  }

  public String markdown() {
    var rows = new ArrayList<String[]>();
    rows.add(COLUMNS.toArray(String[]::new));
    lines.forEach(line -> rows.add(line.cells()));
    var widths = new int[COLUMNS.size()];
    for (var row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    rows.add(1, Arrays.stream(widths).mapToObj("-"::repeat).toArray(String[]::new));
    var text = new StringBuilder();
    rows.forEach(row -> append(text, row, widths));
    return text.toString();
  }

  private static void append(StringBuilder text, String[] row, int[] widths) {
    for (int i = 0; i < row.length; i++) {
      text.append("| ").append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 1));
    }
    text.append("|\n");
  }
}
