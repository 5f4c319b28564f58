package org.cairn.sync.live;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a device was told, by each source: the id of an event. Written {@code
 * changed:MARK,other:MARK}.
 */
record Marks(Map<String, String> bySource) {
  static final Marks NONE = new Marks(Map.of());
  private static final int LONGEST = 4_000;
  private static final Pattern ONE = Pattern.compile("[a-z]{1,20}:[A-Za-z0-9_-]{1,500}");

  Marks {
    bySource = Collections.unmodifiableMap(new TreeMap<>(bySource));
  }

  /** Those of an event's id; none where no server of this version gave it out. */
  static Marks of(String id) {
    if (id == null || id.length() > LONGEST) {
      return NONE;
    }
    var parts = id.split(",", -1);
    return Arrays.stream(parts).allMatch(part -> ONE.matcher(part).matches())
        ? new Marks(
            Arrays.stream(parts)
                .map(part -> part.split(":"))
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> a)))
        : NONE;
  }

  Optional<String> of(LiveSource source) {
    return Optional.ofNullable(bySource.get(source.name()));
  }

  Marks with(LiveSource source, String mark) {
    var all = new TreeMap<>(bySource);
    all.put(source.name(), mark);
    return new Marks(all);
  }

  String id() {
    return bySource.entrySet().stream()
        .map(one -> one.getKey() + ":" + one.getValue())
        .collect(Collectors.joining(","));
  }
}
