package org.cairn.proof.order;

import java.time.Duration;
import java.util.Random;
import org.cairn.proof.proxy.Passage;

/** Pauses before commits: mostly short, now and then long, as on a loaded machine. */
final class CommitPauses implements Passage.Rule {
  private static final int USUAL_MICROS = 4_000;
  private static final int LONG_MICROS = 40_000;

  private final Random random;

  CommitPauses(Random random) {
    this.random = random;
  }

  @Override
  public synchronized Passage decide() {
    boolean isLong = random.nextInt(20) == 0;
    long micros = random.nextInt(isLong ? LONG_MICROS : USUAL_MICROS);
    return Passage.after(Duration.ofNanos(micros * 1_000));
  }
}
