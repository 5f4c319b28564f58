package org.cairn.domain.merge;

import java.util.List;

/**
 * A rule with what it needs to know.
 *
 * @param keys members by which items of a list are known, the first that both have counts; empty
 *     where the items themselves have to suggest it
 */
public record Treatment(MergeRule rule, List<String> keys) {
  static final Treatment USUAL = new Treatment(MergeRule.MERGE, List.of());

  public Treatment {
    keys = List.copyOf(keys);
  }

  public static Treatment of(MergeRule rule) {
    return new Treatment(rule, List.of());
  }
}
