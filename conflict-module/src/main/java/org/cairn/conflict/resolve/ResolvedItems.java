package org.cairn.conflict.resolve;

import java.util.ArrayList;
import java.util.List;
import org.cairn.conflict.resolve.ResolveAnswer.Item;

/**
 * The items of an answer, without the contents that would make it too long: hundreds of conflicts
 * may be about large documents.
 */
final class ResolvedItems {
  private static final long CONTENT_BYTES = 8_000_000;

  private final List<Item> items = new ArrayList<>();
  private long bytes;

  void add(Item item) {
    long length = item.data() == null ? 0 : item.data().length();
    boolean fits = bytes + length <= CONTENT_BYTES;
    bytes += fits ? length : 0;
    items.add(fits ? item : item.withoutData());
  }

  List<Item> all() {
    return items;
  }
}
