package org.cairn.domain.list;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param nextCursor opaque; names the place behind the last item, null where nothing follows
 */
public record Page<T>(List<T> items, String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page out of one more item than was asked for, the surplus telling that more follows.
   *
   * @param found at most {@code limit + 1} items
   * @param key what the cursor keeps of the last item
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    var items = found.subList(0, limit);
    return new Page<>(items, Cursor.encode(key.apply(items.get(limit - 1))));
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), nextCursor);
  }
}
