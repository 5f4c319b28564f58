package org.cairn.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the command line asks for. */
final class Options {
  static final String HELP =
      """
      ./cairn bench [options]

        --quick            a minute or two instead of a quarter of an hour
        --only PARTS       some of: merge,raw,push,conflict,workload,queue,pull,start,binlog (raw comes with push)
        --seconds N        length of each measurement (5; quick: 2)
        --rounds N         how often each is made, in turns (3; quick: 1)
        --documents N      the most documents that are pulled (1000000; quick: 100000)
        --connections LIST of the pushes (4,1,16; a promise is only judged for these)
        --cache N          MiB of memory for the embedded database's cache (2048)
        --binlog on|off    whether the embedded database writes a binary log (on)
        --db-url URL       an empty schema of another database instead of the embedded one,
        --db-user NAME     and who may use it; start with a small cache and the comparison of
        --db-password TEXT binary logs are left out then
        --folder PATH      where to make the temporary folder; on the disk to be measured
        --java-options TEXT  further options of the server's Java machine, such as a recording
        --out FILE         also write the table into this file, between its markers

      Everything is started here on 127.0.0.1 and ended here.
      """;

  /** What can be measured. */
  enum Part {
    MERGE,
    RAW,
    PUSH,
    CONFLICT,
    WORKLOAD,
    QUEUE,
    PULL,
    START,
    BINLOG
  }

  private static final Set<String> VALUES =
      Set.of(
          "only",
          "seconds",
          "rounds",
          "connections",
          "documents",
          "cache",
          "binlog",
          "db-url",
          "db-user",
          "db-password",
          "folder",
          "java-options",
          "out");

  private final Map<String, String> values;

  private Options(Map<String, String> values) {
    this.values = values;
  }

  /**
   * @throws BenchFailure saying what is not understood
   */
  static Options parse(String[] arguments) {
    var values = new HashMap<String, String>();
    var rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      var name = rest.remove().replaceFirst("^--", "");
      if (name.equals("quick") || name.equals("help")) {
        values.put(name, "true");
      } else if (VALUES.contains(name) && !rest.isEmpty()) {
        values.put(name, rest.remove());
      } else {
        throw new BenchFailure("Not understood: " + name + "\n\n" + HELP);
      }
    }
    return new Options(values);
  }

  boolean help() {
    return values.containsKey("help");
  }

  boolean quick() {
    return values.containsKey("quick");
  }

  boolean asksFor(Part part) {
    return parts().contains(part);
  }

  private Set<Part> parts() {
    var only = values.get("only");
    var parts = EnumSet.noneOf(Part.class);
    if (only == null) {
      return EnumSet.allOf(Part.class);
    }
    for (var name : only.split(",")) {
      try {
        parts.add(Part.valueOf(name.strip().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new BenchFailure("There is no part " + name, e);
      }
    }
    return parts;
  }

  Duration length() {
    return Duration.ofSeconds(number("seconds", quick() ? 2 : 5));
  }

  int rounds() {
    return number("rounds", quick() ? 1 : 3);
  }

  int documents() {
    return number("documents", quick() ? 100_000 : 1_000_000);
  }

  List<Integer> connections() {
    var list = values.getOrDefault("connections", "4,1,16");
    if (!list.matches("[1-9]\\d?(,[1-9]\\d?)*")) {
      throw new BenchFailure("--connections must be numbers with commas between");
    }
    return Stream.of(list.split(",")).map(Integer::valueOf).toList();
  }

  int cacheMebibytes() {
    return number("cache", 2_048);
  }

  boolean binaryLog() {
    return !"off".equals(values.get("binlog"));
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Path> path(String name) {
    return text(name).map(Path::of);
  }

  private int number(String name, int standard) {
    var text = values.get(name);
    if (text == null) {
      return standard;
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new BenchFailure("--" + name + " must be a whole number from 1");
    }
    return Integer.parseInt(text);
  }
}
