package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which items of the sides' lists are the same one. For {@link LostChanges}. */
final class ItemRows {
  private static final int SERVER = 0;
  private static final int DEVICE = 1;
  private static final int BASE = 2;

  private final List<KeyedItems> lists;
  private final List<int[]> rows = new ArrayList<>();

  private ItemRows(Sides sides, List<String> keys) {
    lists =
        Stream.of(sides.server(), sides.device(), sides.base())
            .map(list -> new KeyedItems(list, keys))
            .toList();
  }

  /** Nothing where an item may be two of a list, or has no key. */
  static Optional<ItemRows> of(Sides sides, List<String> keys) {
    var items = new ItemRows(sides, keys);
    for (int list = 0; list < items.lists.size(); list++) {
      if (!items.addRowsOf(list)) {
        return Optional.empty();
      }
    }
    return Optional.of(items);
  }

  private boolean addRowsOf(int list) {
    var known = new HashSet<Integer>();
    rows.forEach(row -> known.add(row[list]));
    for (int place = 0; place < lists.get(list).size(); place++) {
      if (known.add(place)) {
        var row = new int[lists.size()];
        if (!fill(row, lists.get(list).at(place)) || row[list] != place) {
          return false;
        }
        rows.add(row);
      }
    }
    return true;
  }

  /** With all that are the same as an item, and the same as those. */
  private boolean fill(int[] row, JsonNode first) {
    Arrays.fill(row, KeyedItems.NONE);
    var kin = new ArrayList<>(List.of(first));
    for (int next = 0; next < kin.size(); next++) {
      for (int list = 0; list < row.length; list++) {
        for (int place : lists.get(list).same(kin.get(next))) {
          if (row[list] == KeyedItems.NONE) {
            row[list] = place;
            kin.add(lists.get(list).at(place));
          } else if (row[list] != place) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * Each item: those of the server first, then those that only the device has, as pointers count
   * them; then those that both removed.
   */
  List<Sides> all() {
    return rows.stream()
        .map(row -> new Sides(at(BASE, row), at(SERVER, row), at(DEVICE, row)))
        .toList();
  }

  private JsonNode at(int list, int[] row) {
    return lists.get(list).at(row[list]);
  }

  /**
   * How some of all are to be ordered in a merged list: as on the server, and then what only the
   * device has; the other way round where the device alone changed the order of what was there.
   */
  List<Integer> inOrder(List<Integer> kept) {
    boolean deviceLeads = isReordered(kept, DEVICE) && !isReordered(kept, SERVER);
    int first = deviceLeads ? DEVICE : SERVER;
    int second = deviceLeads ? SERVER : DEVICE;
    return kept.stream()
        .sorted(
            Comparator.comparingInt((Integer i) -> placeOrLast(rows.get(i)[first]))
                .thenComparingInt(i -> placeOrLast(rows.get(i)[second])))
        .toList();
  }

  private static int placeOrLast(int place) {
    return place == KeyedItems.NONE ? Integer.MAX_VALUE : place;
  }

  private boolean isReordered(List<Integer> kept, int list) {
    var places =
        kept.stream()
            .map(rows::get)
            .filter(row -> row[BASE] != KeyedItems.NONE && row[list] != KeyedItems.NONE)
            .sorted(Comparator.comparingInt(row -> row[BASE]))
            .map(row -> row[list])
            .toList();
    return !places.equals(places.stream().sorted().toList());
  }
}
