package org.cairn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hour of a bad network, as fast as it goes, against a fresh instance. */
class NetworkIT {
  private static final Pattern RENEWED = Pattern.compile("password of admin is now: (\\S+)");
  private static final String GAP = " {2,}";

  @TempDir static Path folder;

  @Test
  void every_operation_is_accounted_for_and_it_may_be_run_again() {
    try (var instance = FreshInstance.start(folder)) {
      var first = run(instance, instance.oneTimePassword());
      var renewed = RENEWED.matcher(first);
      assertThat(renewed.find()).as(first).isTrue();

      check(first);
      check(run(instance, renewed.group(1)));
    }
  }

  private static String run(FreshInstance instance, String password) {
    var seed = Long.toString(ThreadLocalRandom.current().nextInt(1_000_000));
    var out = new ByteArrayOutputStream();
    var printed = new PrintStream(out, true, StandardCharsets.UTF_8);

    int status =
        Demo.run(
            List.of(
                "network",
                "--seed",
                seed,
                "--seconds",
                "0",
                "--url",
                instance.address(),
                "--admin-password",
                password),
            printed,
            printed);

    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(status).as(text).isZero();
    return text;
  }

  private static void check(String text) {
    var rows = rows(text);
    assertThat(rows).as(text).containsKeys("plain", "taken, and sent once more", "all");
    rows.forEach(
        (label, row) ->
            assertThat(row.get(0))
                .as(label + "\n" + text)
                .isPositive()
                .isEqualTo(row.stream().skip(1).mapToInt(Integer::intValue).sum()));
    assertThat(rows).as(text).containsEntry("poison", List.of(6, 0, 0, 0, 6, 0, 0));
    assertThat(rows).containsEntry("document edited on two devices", List.of(4, 2, 1, 1, 0, 0, 0));
    assertThat(rows).containsEntry("its parent came last of all", List.of(3, 3, 0, 0, 0, 0, 0));
    assertThat(rows).containsEntry("its parent never came", List.of(2, 1, 0, 0, 0, 1, 0));
    assertThat(rows).containsEntry("entity not registered yet", List.of(2, 1, 0, 0, 0, 1, 0));
    assertThat(rows).containsEntry("access withdrawn before", List.of(5, 0, 0, 0, 3, 0, 2));
    assertThat(rows).containsEntry("the same, handed over", List.of(3, 3, 0, 0, 0, 0, 0));
    var all = rows.remove("all");
    for (int column = 0; column < all.size(); column++) {
      int at = column;
      assertThat(rows.values().stream().mapToInt(row -> row.get(at)).sum())
          .as(text)
          .isEqualTo(all.get(column));
    }
    assertThat(text)
        .contains("its own check finds 0 faults.")
        .contains(" have " + (all.get(1) + all.get(2)) + " versions: ")
        .contains("3 phones have the very documents")
        .endsWith("The devices and the server agree about each operation.\n");
    assertThat(text).doesNotContainPattern("Requests cut: 0 |, 0 within|, 0 answered|; 0 without");
  }

  /** The table's rows by their labels. */
  private static Map<String, List<Integer>> rows(String text) {
    var rows = new TreeMap<String, List<Integer>>();
    text.lines()
        .map(line -> line.split(GAP))
        .filter(cells -> cells.length == 8 && cells[1].matches("\\d+"))
        .forEach(
            cells ->
                rows.put(
                    cells[0],
                    Arrays.stream(cells)
                        .skip(1)
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList()));
    return rows;
  }
}
