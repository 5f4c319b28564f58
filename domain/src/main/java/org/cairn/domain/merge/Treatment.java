package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.cairn.domain.json.JsonEquality;

/**
 * A rule with what it needs to know.
 *
 * @param keys members by which items of a list are known, the first that both have counts; empty
 *     where the items themselves have to suggest it
 * @param order plain values from the smallest to the largest, for the larger and the smaller of
 *     what is no number; else empty
 */
public record Treatment(MergeRule rule, List<String> keys, List<JsonNode> order) {
  static final Treatment USUAL = new Treatment(MergeRule.MERGE, List.of());

  public Treatment {
    keys = List.copyOf(keys);
    order = List.copyOf(order);
  }

  public Treatment(MergeRule rule, List<String> keys) {
    this(rule, keys, List.of());
  }

  /** Whose value the rule picks by the order; nothing where one of them does not stand in it. */
  Optional<Side> winner(Sides sides) {
    int server = place(sides.server());
    int device = place(sides.device());
    if (server < 0 || device < 0) {
      return Optional.empty();
    }
    boolean largerWins = rule == MergeRule.MAX;
    return Optional.of(server > device == largerWins ? Side.SERVER : Side.DEVICE);
  }

  private int place(JsonNode value) {
    for (int i = 0; i < order.size(); i++) {
      if (JsonEquality.equal(order.get(i), value)) {
        return i;
      }
    }
    return -1;
  }

  public static Treatment of(MergeRule rule) {
    return new Treatment(rule, List.of());
  }
}
