package org.cairn.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
  private static final Path CATALOGUE = Path.of("..", "docs", "reference", "problems.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `([A-Z_]+)` \\| (\\d{3}) \\| (yes|no) \\| [^|]{10,} \\| [^|]{10,} \\|");

  @Test
  void the_catalogue_lists_each_code_with_its_status_and_what_to_do() throws IOException {
    var codes = Arrays.stream(ProblemCode.values()).map(ProblemCatalogueTest::row).toList();

    assertThat(rows()).containsExactlyElementsOf(codes);
  }

  private static String row(ProblemCode code) {
    return code + " " + code.status() + " " + (code.retryable() ? "yes" : "no");
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(CATALOGUE).stream()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
        .toList();
  }
}
