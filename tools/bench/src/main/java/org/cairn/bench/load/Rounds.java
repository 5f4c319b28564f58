package org.cairn.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * The same measurement made several times, in turns with the one that it is compared to, so that
 * whatever else the machine does meets both.
 */
public final class Rounds {
  private final List<Measured> all = new ArrayList<>();

  public void add(Measured measured) {
    all.add(measured);
  }

  public Measured together() {
    return Measured.together(all);
  }

  /** The median of the rounds. */
  public double perSecond() {
    return median(all.stream().map(Measured::perSecond).toList());
  }

  /** The median over the rounds of this one's speed as a multiple of the other's. */
  public double ratioTo(Rounds other) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < all.size(); i++) {
      ratios.add(all.get(i).perSecond() / other.all.get(i).perSecond());
    }
    return median(ratios);
  }

  public static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
