package org.cairn.demo.network;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairn.demo.load.Table;

/** Says on the terminal what happens, and what came of it. */
final class Report {
  private final PrintStream out;
  private int minute;

  Report(PrintStream out) {
    this.out = out;
  }

  void minute(int now) {
    minute = now;
  }

  void story(String text) {
    out.printf("minute %2d  %s%n", minute, text);
  }

  /** Every operation once: by how it travelled, and by what the server says became of it. */
  void table(Ledger ledger, ServerBooks books) {
    var sums = ledger.sums(books);
    var fates = Arrays.stream(Fate.values()).filter(fate -> sum(sums, fate) > 0).toList();
    var heads = new ArrayList<String>(List.of("operations", "made"));
    fates.forEach(fate -> heads.add(fate.label()));
    var table = new Table(heads.toArray(String[]::new));
    sums.forEach((way, row) -> table.row(cells(way.label(), row, fates)));
    var all = new EnumMap<Fate, Integer>(Fate.class);
    fates.forEach(fate -> all.put(fate, sum(sums, fate)));
    table.row(cells("all", all, fates));
    out.println();
    out.println(table);
    out.println("Each operation counts once, in the last row that is true of it.");
    out.println();
  }

  private static int sum(Map<Way, Map<Fate, Integer>> sums, Fate fate) {
    return sums.values().stream().mapToInt(row -> row.getOrDefault(fate, 0)).sum();
  }

  private static Object[] cells(String label, Map<Fate, Integer> row, List<Fate> fates) {
    var cells = new ArrayList<Object>();
    cells.add(label);
    cells.add(row.values().stream().mapToInt(Integer::intValue).sum());
    fates.forEach(fate -> cells.add(row.getOrDefault(fate, 0)));
    return cells.toArray();
  }

  void cuts(Crew crew) {
    var cuts = new EnumMap<Weather, Integer>(Weather.class);
    for (var worker : crew.workers()) {
      worker.phone().link().cuts().forEach((met, times) -> cuts.merge(met, times, Integer::sum));
    }
    out.printf(
        "Requests cut: %d before, %d within, %d answered but not heard; %d without a network.%n",
        cuts.getOrDefault(Weather.CUT_BEFORE, 0),
        cuts.getOrDefault(Weather.CUT_WITHIN, 0),
        cuts.getOrDefault(Weather.UNHEARD, 0),
        cuts.getOrDefault(Weather.DOWN, 0));
  }

  void statements(Statements said, Ledger ledger, ServerBooks books) {
    out.printf(
        "The server's queue holds %d of them; its own check finds %d faults.%n",
        sum(ledger.sums(books), Fate.WAITING), said.faults());
    out.printf("Its log has %d batches, all ended.%n", said.batches());
    out.printf(
        "%d documents have %d versions: one for each operation taken or merged.%n",
        ledger.byDocument().size(), books.versions());
    out.printf(
        "%d phones have the very documents that the server has; revoked: %d.%n",
        said.copies(), said.stopped());
  }
}
