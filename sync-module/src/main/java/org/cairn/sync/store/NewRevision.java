package org.cairn.sync.store;

import org.cairn.domain.document.Revision;

/**
 * A revision that is about to be stored, and which revision holds the version before it.
 *
 * @param before {@link Before#NONE} for the first version
 */
public record NewRevision(Revision revision, Before before) {

  /**
   * The version before.
   *
   * @param inBatch whether it is stored together with this one
   * @param value its index among those stored together, else its id; 0 for none
   */
  public record Before(boolean inBatch, long value) {
    public static final Before NONE = new Before(false, 0);

    public static Before stored(long revisionId) {
      return new Before(false, revisionId);
    }

    public static Before inBatch(int index) {
      return new Before(true, index);
    }
  }
}
