package org.cairn.proof.replay;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.cairn.proof.proxy.Passage;
import org.cairn.proof.proxy.Passage.Cut;

/** Cuts the connection at every fourth commit or so, each way as often as the others. */
final class CommitCuts implements Passage.Rule {
  private static final Cut[] WAYS = {
    Cut.COMMIT_LOST, Cut.AT_ONCE, Cut.ANSWER_LOST, Cut.AFTER_ANSWER
  };
  private static final int ONE_IN = 4;

  private final Random random;
  private final Map<Cut, Integer> made = new EnumMap<>(Cut.class);

  CommitCuts(Random random) {
    this.random = random;
    for (var way : WAYS) {
      made.put(way, 0);
    }
  }

  @Override
  public synchronized Passage decide() {
    if (random.nextInt(ONE_IN) > 0) {
      return Passage.FREE;
    }
    var way = WAYS[random.nextInt(WAYS.length)];
    made.merge(way, 1, Integer::sum);
    return new Passage(Duration.ZERO, way);
  }

  synchronized Map<Cut, Integer> made() {
    return new EnumMap<>(made);
  }
}
