package org.cairn.proof.queue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.cairn.proof.installation.Node;
import org.cairn.proof.proxy.Passage;

/**
 * Lets a server stand still as soon as it commits: then it surely is in the middle of something,
 * and takes its commit for the latest news when it goes on.
 */
final class FreezeAtCommit implements Passage.Rule {
  private final Node node;
  private final Duration commitWaits;
  private final BooleanSupplier condition;
  private volatile boolean frozen;

  /**
   * @param commitWaits before it reaches the database; with it wait all who need the same rows
   */
  FreezeAtCommit(Node node, Duration commitWaits) {
    this(node, commitWaits, () -> true);
  }

  /**
   * @param condition at which of its commits; asked for each until then
   */
  FreezeAtCommit(Node node, Duration commitWaits, BooleanSupplier condition) {
    this.node = node;
    this.commitWaits = commitWaits;
    this.condition = condition;
  }

  boolean isFrozen() {
    return frozen;
  }

  /** One after the other: what comes meanwhile, of other connections, stands still with it. */
  @Override
  public synchronized Passage decide() {
    if (!frozen) {
      if (!condition.getAsBoolean()) {
        return Passage.FREE;
      }
      node.freeze();
      frozen = true;
    }
    return Passage.after(commitWaits);
  }
}
