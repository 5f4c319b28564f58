package org.cairn.sync.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings tables in memory back to how they were when it was made. */
final class Rollback implements Runnable {
  private final List<Runnable> steps = new ArrayList<>();

  Rollback(Map<?, ?>... tables) {
    for (var table : tables) {
      steps.add(restoring(table));
    }
  }

  @Override
  public void run() {
    steps.forEach(Runnable::run);
  }

  private static <K, V> Runnable restoring(Map<K, V> table) {
    var now = new HashMap<K, V>();
    table.forEach((key, row) -> now.put(key, copy(row)));
    return () -> {
      table.clear();
      table.putAll(now);
    };
  }

  @SuppressWarnings("unchecked")
  private static <V> V copy(V row) {
    return row instanceof List<?> list ? (V) new ArrayList<>(list) : row;
  }
}
