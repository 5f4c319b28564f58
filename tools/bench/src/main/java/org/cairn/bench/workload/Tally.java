package org.cairn.bench.workload;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What became of all cases, story by story. */
public final class Tally {
  private final Map<Story, Row> rows = new EnumMap<>(Story.class);

  private static final class Row {
    private int cases;
    private int conflicts;
    private int asked;
    private int beside;
    private int lost;

    private void add(Fate fate) {
      cases++;
      conflicts += fate.conflicts() ? 1 : 0;
      asked += fate.asked() ? 1 : 0;
      beside += fate.beside();
      lost += fate.lost();
    }

    private void add(Row other) {
      cases += other.cases;
      conflicts += other.conflicts;
      asked += other.asked;
      beside += other.beside;
      lost += other.lost;
    }

    private double automatic() {
      return conflicts == 0 ? 1 : 1 - (double) asked / conflicts;
    }

    private String text() {
      return String.format(
          Locale.ROOT,
          "%,d of %,d conflict, %.1f %% settled automatically, %d edits kept beside, %d lost",
          conflicts,
          cases,
          100 * automatic(),
          beside,
          lost);
    }
  }

  void add(Fate fate) {
    rows.computeIfAbsent(fate.story(), story -> new Row()).add(fate);
  }

  private Row all() {
    var all = new Row();
    rows.values().forEach(all::add);
    return all;
  }

  /** Of those that conflict. */
  public double automatic() {
    return all().automatic();
  }

  public int lost() {
    return all().lost;
  }

  /** Cases in which a critical answer was decided without a person. */
  public int criticalDecided() {
    var row = rows.getOrDefault(Story.CRITICAL, new Row());
    return row.cases - row.asked;
  }

  /** A line for each story, by the words that describe it. */
  public Map<String, String> stories() {
    var texts = new LinkedHashMap<String, String>();
    rows.forEach((story, row) -> texts.put(story.share() + " %: " + story.words(), row.text()));
    return texts;
  }
}
