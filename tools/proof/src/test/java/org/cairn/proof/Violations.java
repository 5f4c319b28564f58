package org.cairn.proof;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What should not have been, noted by any thread. */
public final class Violations {
  private final Queue<String> found = new ConcurrentLinkedQueue<>();

  /** Notes one; {@code kind} is what the figure counts it as. */
  public void add(String kind, String what) {
    found.add(kind + ": " + what);
  }

  /** How many of a kind. */
  public long count(String kind) {
    return found.stream().filter(one -> one.startsWith(kind + ": ")).count();
  }

  /** Where going on would only hide what was found. */
  public void failIfAny() {
    if (!found.isEmpty()) {
      throw new AssertionError(found.peek() + " (" + found.size() + " in all)");
    }
  }

  public List<String> all() {
    return List.copyOf(found);
  }
}
