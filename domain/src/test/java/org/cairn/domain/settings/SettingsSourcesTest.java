package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSourcesTest {
  @TempDir Path folder;

  @Test
  void the_environment_wins_over_properties_and_those_over_the_file() throws IOException {
    var file = file("CAIRN_HTTP_PORT=1\nCAIRN_DB_PORT=1\nCAIRN_DB_POOL=10\n");
    var system = new Properties();
    system.setProperty("CAIRN_HTTP_PORT", "2");
    system.setProperty("CAIRN_DB_PORT", "2");
    var environment = Map.of("CAIRN_CONFIG_FILE", file, "CAIRN_HTTP_PORT", "3");

    var settings = SettingsSources.read(environment, system);

    assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(3);
    assertThat(settings.number(Setting.DB_PORT)).isEqualTo(2);
    assertThat(settings.number(Setting.DB_POOL)).isEqualTo(10);
  }

  @Test
  void an_unknown_name_in_the_file_is_refused() throws IOException {
    var environment = Map.of("CAIRN_CONFIG_FILE", file("CAIRN_HTTP_PROT=80\n"));

    assertThatExceptionOfType(WrongSettings.class)
        .isThrownBy(() -> SettingsSources.read(environment, new Properties()))
        .withMessageStartingWith("CAIRN_HTTP_PROT is not a setting");
  }

  @Test
  void a_name_without_prefix_in_the_file_is_refused() throws IOException {
    var environment = Map.of("CAIRN_CONFIG_FILE", file("HTTP_PORT=80\n"));

    assertThatExceptionOfType(WrongSettings.class)
        .isThrownBy(() -> SettingsSources.read(environment, new Properties()))
        .withMessageContaining("HTTP_PORT");
  }

  @Test
  void what_is_wrong_in_the_file_is_told_by_its_lines_and_without_their_values()
      throws IOException {
    var text =
        "# a comment\nCAIRN_DB_PASSWORD hunter2\n\nCAIRN_DB_USER=a\\\n b\nhunter2\n"
            + "HTTP_PORT=hunter2\nCAIRN_DB_USER=hunter2\nCAIRN_HEAP=\\u00zz\n";
    var environment = Map.of("CAIRN_CONFIG_FILE", file(text));

    assertThatExceptionOfType(WrongSettings.class)
        .isThrownBy(() -> SettingsSources.read(environment, new Properties()))
        .satisfies(
            wrong ->
                assertThat(wrong.reasons())
                    .containsExactly(
                        "Line 2 of the settings file is not NAME=value",
                        "Line 6 of the settings file is not NAME=value",
                        "Line 7 of the settings file: HTTP_PORT cannot be set there",
                        "Line 8 of the settings file: CAIRN_DB_USER is set a second time",
                        "Line 9 of the settings file has \\u without four hexadecimal digits"));
  }

  @Test
  void lines_of_the_file_may_go_on_in_the_next() throws IOException {
    var text = "CAIRN_DB_USER=a\\\n  b\nCAIRN_DB_PASSWORD=c\\\\\n";
    var settings = SettingsSources.read(Map.of("CAIRN_CONFIG_FILE", file(text)), new Properties());

    assertThat(settings.text(Setting.DB_USER)).isEqualTo("ab");
    assertThat(settings.text(Setting.DB_PASSWORD)).isEqualTo("c\\");
  }

  @Test
  void an_unknown_name_in_the_environment_belongs_to_another_tool() {
    var environment = Map.of("CAIRN_TEST_DB_URL", "x", "CAIRN_HTTP_PORT", "1", "HOME", "/");

    assertThat(SettingsSources.read(environment, new Properties()).number(Setting.HTTP_PORT))
        .isEqualTo(1);
    assertThat(SettingsSources.unknown(environment)).containsExactly("CAIRN_TEST_DB_URL");
  }

  @Test
  void a_file_that_was_named_must_be_there() {
    var environment = Map.of("CAIRN_CONFIG_FILE", folder.resolve("missing").toString());

    assertThatExceptionOfType(WrongSettings.class)
        .isThrownBy(() -> SettingsSources.read(environment, new Properties()))
        .withMessageStartingWith(
            "CAIRN_CONFIG_FILE names a file that cannot be read: there is no ");
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("cairn.properties"), text).toString();
  }
}
