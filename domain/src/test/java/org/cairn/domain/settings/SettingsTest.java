package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Setting.class)
  void each_default_is_a_value_that_may_be_given(Setting setting) {
    assertThat(setting.standard().isEmpty() || setting.accepts(setting.standard())).isTrue();
    assertThat(setting.meaning()).endsWith(".");
    assertThat(setting.allowed()).isNotBlank();
  }

  @Test
  void nothing_given_is_enough() {
    var settings = Settings.of(Map.of("PATH", "/bin", "CAIRN_HTTP_PORT", " "));

    assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(8_080);
    assertThat(settings.isGiven(Setting.HTTP_PORT)).isFalse();
    assertThat(settings.optional(Setting.DB_URL)).isEmpty();
    assertThat(settings.flag(Setting.ALLOW_INSECURE)).isFalse();
    assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
    assertThat(settings.toMap()).isEmpty();
  }

  @Test
  void what_is_given_counts() {
    var settings =
        Settings.of(
            Map.of(
                "CAIRN_HTTP_ADDRESS", "::1",
                "CAIRN_HTTP_PORT", " 9000 ",
                "CAIRN_HEAP", "2g",
                "CAIRN_DATA", "some/../data"));

    assertThat(settings.baseUrl()).isEqualTo("http://[::1]:9000");
    assertThat(settings.mebibytes(Setting.HEAP)).isEqualTo(2_048);
    assertThat(settings.path(Setting.DATA)).isAbsolute().endsWithRaw(Path.of("data"));
    assertThat(settings.with(Map.of(Setting.HTTP_PORT, "9001")).toMap())
        .containsEntry("CAIRN_HTTP_PORT", "9001")
        .containsEntry("CAIRN_HEAP", "2g");
  }

  @ParameterizedTest
  @CsvSource({
    "CAIRN_HTTP_PORT,0",
    "CAIRN_HTTP_PORT,65536",
    "CAIRN_HTTP_PORT,80a",
    "CAIRN_HTTP_PORT,99999999999",
    "CAIRN_HEAP,128m",
    "CAIRN_HEAP,512",
    "CAIRN_DB_BINLOG,yes",
    "CAIRN_LOG_TO,syslog",
    "CAIRN_DB_URL,oracle://db/x",
    "CAIRN_PUBLIC_URL,https://example.org/path",
    "CAIRN_PUBLIC_URL,ftp://example.org",
    "CAIRN_PUBLIC_URL,'https://exa mple'",
    "CAIRN_OIDC_ISSUER,http://id.example.org",
    "CAIRN_OIDC_ISSUER,https://id.example.org/realm?x=1",
    "CAIRN_OIDC_ISSUER,https://id.example.org/#x",
    "CAIRN_OIDC_ISSUER,https://somebody@id.example.org",
    "CAIRN_OIDC_ISSUER,id.example.org",
    "CAIRN_OIDC_ISSUER,http://127.0.0.1.example.org",
    "CAIRN_OIDC_JWKS,http://id.example.org/keys",
    "CAIRN_OIDC_JWKS,file:///etc/keys",
    "CAIRN_OIDC_JWKS,'https://exa mple'",
    "CAIRN_OIDC_CLAIM,two words",
    "CAIRN_FEED_DAYS,0",
    "CAIRN_ADMIN_PASSWORD,elevenchars",
    "CAIRN_NO_SUCH_THING,1"
  })
  void a_wrong_value_or_name_is_refused_by_name(String key, String value) {
    assertThatThrownBy(() -> Settings.of(Map.of(key, value)))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(key)
        .hasMessageNotContaining("exa mple");
  }

  @Test
  void everything_wrong_is_told_at_once() {
    assertThatThrownBy(() -> Settings.of(Map.of("CAIRN_HTTP_PORT", "x", "CAIRN_DB_POOL", "y")))
        .hasMessageContaining("CAIRN_HTTP_PORT")
        .hasMessageContaining("CAIRN_DB_POOL");
  }

  @Test
  void an_address_that_others_reach_needs_a_word() {
    var open = Map.of("CAIRN_HTTP_ADDRESS", "0.0.0.0");
    assertThatThrownBy(() -> Settings.of(open)).hasMessageContaining("CAIRN_ALLOW_INSECURE");

    var meant = new HashMap<>(open);
    meant.put("CAIRN_ALLOW_INSECURE", "true");
    assertThat(Settings.of(meant).baseUrl()).isEqualTo("http://0.0.0.0:8080");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,true", "127.9.9.9,true", "localhost,true", "::1,true",
    "0.0.0.0,false", "127.0.0.1.example.org,false", "10.0.0.1,false", "::,false"
  })
  void only_addresses_of_this_machine_are_loopback(String address, boolean loopback) {
    assertThat(SettingsRules.isLoopback(address)).isEqualTo(loopback);
  }

  @Test
  void the_master_key_lies_outside_the_data() {
    assertThatThrownBy(
            () ->
                Settings.of(
                    Map.of("CAIRN_DATA", "/srv/data", "CAIRN_MASTER_KEY_FILE", "/srv/data/x/key")))
        .hasMessageContaining("CAIRN_MASTER_KEY_FILE");
    assertThat(
            Settings.of(
                Map.of("CAIRN_DATA", "/srv/data", "CAIRN_MASTER_KEY_FILE", "/srv/data2/key")))
        .isNotNull();
  }

  @Test
  void an_issuer_needs_an_audience() {
    var issuer = Map.of("CAIRN_OIDC_ISSUER", "https://id.example.org/realms/aid/");
    assertThatThrownBy(() -> Settings.of(issuer)).hasMessageContaining("CAIRN_OIDC_AUDIENCE");

    var both = new HashMap<>(issuer);
    both.put("CAIRN_OIDC_AUDIENCE", "cairn");
    both.put("CAIRN_OIDC_JWKS", "http://[::1]:9000/keys?policy=a");
    assertThat(Settings.of(both).text(Setting.OIDC_CLAIM)).isEqualTo("sub");
  }

  @Test
  void secrets_are_not_shown() {
    var settings =
        Settings.of(Map.of("CAIRN_ADMIN_PASSWORD", "hush, hush, hush", "CAIRN_DB_USER", "u"));

    assertThat(settings.toString()).contains("(secret)").contains("u").doesNotContain("hush");
  }

  @Test
  void the_environment_wins_over_properties_and_these_over_the_file() throws Exception {
    var file = folder.resolve("cairn.properties");
    Files.writeString(file, "CAIRN_HTTP_PORT=1\nCAIRN_DB_POOL=10\nCAIRN_HTTP_THREADS=20\n");
    var system = new Properties();
    system.setProperty("CAIRN_HTTP_PORT", "2");
    system.setProperty("CAIRN_DB_POOL", "11");

    var settings =
        SettingsSources.read(
            Map.of("CAIRN_CONFIG_FILE", file.toString(), "CAIRN_HTTP_PORT", "3", "CAIRN_X", "y"),
            system);

    assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(3);
    assertThat(settings.number(Setting.DB_POOL)).isEqualTo(11);
    assertThat(settings.number(Setting.HTTP_THREADS)).isEqualTo(20);
    assertThat(SettingsSources.unknown(Map.of("CAIRN_X", "y", "CAIRN_DATA", "z", "HOME", "h")))
        .containsExactly("CAIRN_X");
  }

  @ParameterizedTest
  @CsvSource({"other=1,other", "CAIRN_CONFIG_FILE=x,CAIRN_CONFIG_FILE", "CAIRN_TYPO=1,CAIRN_TYPO"})
  void a_mistake_in_the_file_is_named(String line, String key) throws Exception {
    var file = folder.resolve("cairn.properties");
    Files.writeString(file, line + "\n");
    var environment = Map.of("CAIRN_CONFIG_FILE", file.toString());

    assertThatThrownBy(() -> SettingsSources.read(environment, new Properties()))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining(key);
  }

  @Test
  void a_file_that_was_named_must_be_there() {
    var environment = Map.of("CAIRN_CONFIG_FILE", folder.resolve("none").toString());

    assertThatThrownBy(() -> SettingsSources.read(environment, new Properties()))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("CAIRN_CONFIG_FILE");
  }

  @Test
  void the_first_password_is_left_for_its_owner_only() throws Exception {
    var settings =
        Settings.of(
            Map.of(
                "CAIRN_DATA", folder.resolve("data").toString(),
                "CAIRN_MASTER_KEY_FILE", folder.resolve("key").toString()));

    FirstLogin.leave(settings, "old");
    FirstLogin.leave(settings, "once");

    assertThat(Files.readString(FirstLogin.file(settings))).isEqualTo("once\n");
    assertThat(Files.getPosixFilePermissions(FirstLogin.file(settings)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
