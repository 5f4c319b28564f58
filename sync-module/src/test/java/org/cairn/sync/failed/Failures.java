package org.cairn.sync.failed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.failure.FailureState;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.sync.store.FailureFilter;
import org.cairn.sync.store.FailureListStore;

/** A list of failed operations in memory, which says what was asked for. */
final class Failures extends FailureListStore {
  private static final Instant TIME = Instant.parse("2026-03-01T09:30:00Z");

  private final List<Listed> rows = new ArrayList<>();

  /** How many bytes were read together, each time. */
  final List<Integer> read = new ArrayList<>();

  static Listed failure(int number, String message, int size) {
    return new Listed(
        new UUID(0, number),
        new UUID(1, 1),
        new UUID(2, number),
        new UUID(3, number),
        new UUID(4, 1),
        new UUID(5, 1),
        new UUID(6, 1),
        "visit",
        Action.UPDATE,
        ProblemCode.INVALID,
        "/data",
        message,
        1,
        TIME,
        TIME,
        FailureState.OPEN,
        TIME,
        null,
        size);
  }

  void add(int size) {
    rows.add(0, failure(rows.size() + 1, "wrong", size));
  }

  @Override
  public List<Listed> find(FailureFilter filter, UUID before, int most) {
    return rows.stream()
        .filter(one -> before == null || one.id().compareTo(before) < 0)
        .limit(most)
        .toList();
  }

  @Override
  public Map<UUID, byte[]> payloads(Collection<UUID> ids) {
    var found = new HashMap<UUID, byte[]>();
    int bytes = 0;
    for (var one : rows) {
      if (ids.contains(one.id())) {
        found.put(one.id(), "{}".getBytes(UTF_8));
        bytes += one.size();
      }
    }
    read.add(bytes);
    return found;
  }
}
