package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference and the program name the same settings, in the same words. */
class ConfigurationReferenceTest {
  private static final Path REFERENCE = Path.of("../docs/reference/configuration.md");

  @Test
  void the_reference_lists_every_setting_and_no_other() throws IOException {
    var rows =
        Files.readAllLines(REFERENCE).stream()
            .filter(line -> line.startsWith("| `CAIRN_"))
            .toList();

    assertThat(rows).containsExactlyElementsOf(expected());
  }

  private static List<String> expected() {
    return Arrays.stream(Setting.values()).map(ConfigurationReferenceTest::row).toList();
  }

  private static String row(Setting setting) {
    var standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(setting.key(), standard, setting.allowed(), setting.meaning());
  }
}
