package org.cairn.sync.pull;

import org.cairn.sync.store.FeedStore.Place;
import org.cairn.sync.store.GoneStore.Gone;

/**
 * One change of a page, before its content is read.
 *
 * @param revisionId the revision to give out; unused for a withdrawal
 * @param size bytes of its content
 * @param gone the document to be withdrawn, null for an upsert or delete
 * @param after where a device stands that has this change and all before it
 */
record Entry(long revisionId, int size, Gone gone, Position after) {

  /**
   * A place in the feed as a user sees it.
   *
   * @param sequence everything up to here is delivered
   * @param fill how far the entity that turns at {@code sequence + 1} is delivered, 0 for not begun
   */
  record Position(long sequence, long fill) {}

  static Entry document(Place place, Position after) {
    return new Entry(place.revisionId(), place.size(), null, after);
  }

  static Entry withdrawal(Gone gone, Position after) {
    return new Entry(0, 0, gone, after);
  }
}
