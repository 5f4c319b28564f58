package org.cairn.demo.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.demo.wire.Pushed;

/** What was pushed by whom, and what became of it. */
final class Ledger {
  private final List<Entry> entries = new ArrayList<>();

  /** One push of one edit. */
  record Entry(Person person, Pushed pushed) {}

  /**
   * The sums of one label.
   *
   * @param reasons why edits failed, with how many did
   */
  record Sums(int sent, int stored, int conflicts, int failed, Map<String, Integer> reasons) {}

  void add(Person person, List<Pushed> pushed) {
    pushed.forEach(one -> entries.add(new Entry(person, one)));
  }

  /** The edits that are in the stored documents. */
  List<Entry> stored() {
    return entries.stream().filter(entry -> entry.pushed().isStored()).toList();
  }

  /** By label, in the order of their first push. */
  Map<String, Sums> sums() {
    var labels = new LinkedHashMap<String, List<Pushed>>();
    for (var entry : entries) {
      labels
          .computeIfAbsent(entry.pushed().edit().label(), k -> new ArrayList<>())
          .add(entry.pushed());
    }
    var sums = new LinkedHashMap<String, Sums>();
    labels.forEach((label, pushed) -> sums.put(label, sum(pushed)));
    return sums;
  }

  private static Sums sum(List<Pushed> pushed) {
    int stored = (int) pushed.stream().filter(Pushed::isStored).count();
    int conflicts = (int) pushed.stream().filter(Pushed::isConflict).count();
    var reasons = new TreeMap<String, Integer>();
    for (var one : pushed) {
      if (!one.reason().isEmpty()) {
        reasons.merge(one.reason(), 1, Integer::sum);
      }
    }
    int failed = pushed.size() - stored - conflicts;
    return new Sums(pushed.size(), stored, conflicts, failed, reasons);
  }
}
