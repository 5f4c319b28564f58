package org.cairn.proof.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.proof.Violations;
import org.cairn.proof.routes.Route;

/** The file {@code routes.txt}: who gets what where. */
record Table(List<Row> rows) {

  static Table read() throws IOException {
    try (var in = Table.class.getResourceAsStream("routes.txt")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Table(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Row::parse)
              .toList());
    }
  }

  /** Notes routes without a row, rows without a route, and ids of which a kind is left out. */
  void compare(Collection<Route> routes, Violations violations) {
    var known = routes.stream().map(Route::name).collect(Collectors.toSet());
    for (var route : known) {
      var its = rows.stream().filter(row -> row.route().equals(route)).toList();
      if (its.isEmpty()) {
        violations.add("no row", route);
      } else if (route.contains("{") && !isOfNotices(route) && !bothKinds(its)) {
        violations.add("no row", route + " with an unknown id, and with one of somebody else");
      }
    }
    rows.stream()
        .filter(row -> !known.contains(row.route()))
        .forEach(row -> violations.add("no route", row.route()));
  }

  /** There is none where no channel is set up, and none belongs to anybody. */
  private static boolean isOfNotices(String route) {
    return route.contains("/admin/notices/");
  }

  /** A type belongs to nobody; of all else there is one that is somebody's. */
  private static boolean bothKinds(List<Row> rows) {
    Set<String> words =
        rows.stream().flatMap(row -> row.ids().stream()).collect(Collectors.toSet());
    return words.contains("unknown")
        && words.stream().anyMatch(word -> Strangers.isTheirs(word) || word.equals("a-type"));
  }
}
