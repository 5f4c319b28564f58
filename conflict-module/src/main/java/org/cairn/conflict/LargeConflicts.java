package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cairn.conflict.store.EditStore;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/**
 * Bringing the edits of a large conflict together takes the memory of several of its contents, each
 * as text and as a tree: few are under way at once. To be asked before a transaction begins, so
 * that whoever waits holds neither contents, nor locks, nor a connection.
 */
@ApplicationScoped
public class LargeConflicts {
  private static final long LARGE = 1_000_000;
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private static final Duration SOON = Duration.ofSeconds(2);

  @Inject EditStore edits;

  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  /**
   * Does something with the contents of a conflict, as soon as there is room for it.
   *
   * @throws Problem {@code UNAVAILABLE} where the turn does not come in time
   */
  public <T> T inTurn(UUID conflictId, Supplier<T> work) {
    if (edits.sizeOf(conflictId) <= LARGE) {
      return work.get();
    }
    if (!isMyTurn()) {
      throw Problem.retryAfter(
          ProblemCode.UNAVAILABLE, "Too many large conflicts are looked at at once.", SOON);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return turns.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
