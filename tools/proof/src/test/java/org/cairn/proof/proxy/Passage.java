package org.cairn.proof.proxy;

import java.time.Duration;

/**
 * How a commit passes the proxy.
 *
 * @param pause before it goes on to the database
 * @param cut where the connection is cut, if at all
 */
public record Passage(Duration pause, Cut cut) {
  public static final Passage FREE = new Passage(Duration.ZERO, Cut.NONE);

  /** Where a connection is cut; the server knows less than it thinks after each. */
  public enum Cut {
    NONE,
    /** The database never hears of the commit, and rolls back. */
    COMMIT_LOST,
    /** Database and server are cut off at once when the commit is on its way. */
    AT_ONCE,
    /** The database has committed; the server does not hear so. */
    ANSWER_LOST,
    /** The server has heard; its connection is dead from then on. */
    AFTER_ANSWER
  }

  /** Decides each commit; called on the commit's own thread. */
  @FunctionalInterface
  public interface Rule {
    Passage decide();
  }

  public static Passage after(Duration pause) {
    return new Passage(pause, Cut.NONE);
  }
}
