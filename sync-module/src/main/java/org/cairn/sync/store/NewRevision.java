package org.cairn.sync.store;

import org.cairn.domain.document.Revision;

/**
 * A revision that is about to be stored, and where the version before it lies.
 *
 * @param before {@link Before#NONE} for the first version
 */
public record NewRevision(Revision revision, Before before) {

  /**
   * The version before.
   *
   * @param inBatch whether it is stored together with this one
   * @param place its index among those stored together, else its sequence; 0 for none
   */
  public record Before(boolean inBatch, long place) {
    public static final Before NONE = new Before(false, 0);

    public static Before stored(long sequence) {
      return new Before(false, sequence);
    }

    public static Before inBatch(int index) {
      return new Before(true, index);
    }
  }
}
