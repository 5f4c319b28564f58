package org.cairn.sync.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cairn.sync.store.RevisionIdStore;

/**
 * Ids for revisions that are about to be stored. They say nothing about the order of commits; since
 * they rise, what was pushed at one time lies together.
 *
 * <p>Transaction: none. A block is reserved for this server at a time; what a server does not use
 * of its block is never used.
 */
@ApplicationScoped
class RevisionIds {
  static final int BLOCK = 100_000;

  @Inject RevisionIdStore store;

  private long next = 1;
  private long last;

  /**
   * Takes {@code count} ids in a row.
   *
   * @param count at most {@value #BLOCK}
   * @return the first
   */
  synchronized long take(int count) {
    if (next + count - 1 > last) {
      last = store.reserve(BLOCK);
      next = last - BLOCK + 1;
    }
    next += count;
    return next - count;
  }
}
