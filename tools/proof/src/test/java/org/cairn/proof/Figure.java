package org.cairn.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What a proof found.
 *
 * @param text the figure, such as {@code 12 kills, 3,400 acknowledged batches, 0 lost, 0 partial}
 * @param violations what should not have been, in words; empty where the proof holds
 */
public record Figure(String text, List<String> violations) {
  private static final int SHOWN = 12;

  public Figure {
    violations = List.copyOf(violations);
  }

  /** The first violations as one text; the rest as a number. */
  String told() {
    var lines = new ArrayList<>(violations.subList(0, Math.min(SHOWN, violations.size())));
    if (violations.size() > SHOWN) {
      lines.add("and " + (violations.size() - SHOWN) + " more");
    }
    return String.join("\n  ", lines);
  }
}
