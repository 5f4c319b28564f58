package org.cairn.proof.queue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cairn.proof.installation.Node;
import org.cairn.proof.proxy.Passage;

/**
 * Lets a server stand still as soon as it commits: then it surely is in the middle of something,
 * and takes its commit for the latest news when it goes on.
 */
final class FreezeAtCommit implements Passage.Rule {
  private final Node node;
  private final Duration commitWaits;
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean frozen;

  /**
   * @param commitWaits before it reaches the database; with it wait all who need the same rows
   */
  FreezeAtCommit(Node node, Duration commitWaits) {
    this.node = node;
    this.commitWaits = commitWaits;
  }

  boolean isFrozen() {
    return frozen;
  }

  @Override
  public Passage decide() {
    if (!begun.compareAndSet(false, true)) {
      return Passage.FREE;
    }
    node.freeze();
    frozen = true;
    return Passage.after(commitWaits);
  }
}
