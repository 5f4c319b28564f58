package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  private static String jdbc(String url) {
    return DatabaseUrl.parse(url).orElseThrow().jdbc(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://db/cairn",
        "mariadb://db:3306/cairn",
        "jdbc:mysql://db:3306/cairn?user=u&password=p",
        "jdbc:mariadb://a:1,b:65535/cairn",
        "mysql://db/cairn?password=100%sure",
        "mysql://[::1]:3306/cairn",
        "mysql://db/cairn?sslMode=verify-ca&trustCertificateKeyStoreUrl=file:ca.p12"
      })
  void takes_addresses_of_mysql_and_mariadb(String url) {
    assertThat(DatabaseUrl.parse(url)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db/cairn",
        "postgresql://db/cairn",
        "mysql://db",
        "mysql://db/",
        "mysql://db/a-b",
        "mysql://db/cairn?allowMultiQueries=true",
        "mysql://db/cairn?sslMode=preferred",
        "mysql://db/cairn?autoDeserialize=true",
        "mysql://u:p@db/cairn",
        "mysql://db:abc/cairn",
        "mysql://db:/cairn",
        "mysql://db:0/cairn",
        "mysql://db:65536/cairn",
        "mysql://db:1:2/cairn",
        "mysql://a,,b/cairn",
        "mysql://[::1/cairn",
        "mysql://db/cairn?serverRSAPublicKeyFile=%zz"
      })
  void refuses_other_databases_and_options_that_open_holes(String url) {
    assertThat(DatabaseUrl.parse(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://127.0.0.1:3306/cairn,DISABLED,true",
    "mysql://localhost/cairn,DISABLED,true",
    "mysql://[::1]:3306/cairn,DISABLED,true",
    "mysql://127.0.0.1/cairn?sslMode=verify-full,VERIFY_IDENTITY,false",
    "mysql://db/cairn,VERIFY_IDENTITY,false",
    "mysql://db/cairn?sslMode=disable,DISABLED,false",
    "mysql://db/cairn?sslMode=VERIFY_CA,VERIFY_CA,false",
    "'mysql://127.0.0.1:1,db:2/cairn',VERIFY_IDENTITY,false",
    "mysql://127.0.0.1.example.org/cairn,VERIFY_IDENTITY,false"
  })
  void is_encrypted_and_proved_unless_the_way_stays_on_this_machine(
      String url, String mode, boolean retrieval) {
    assertThat(jdbc(url))
        .contains("sslMode=" + mode + "&")
        .contains("allowPublicKeyRetrieval=" + retrieval + "&");
  }

  @Test
  void passes_on_what_was_given_but_for_user_and_password() {
    var url = DatabaseUrl.parse("mysql://db/cairn?user=u&password=p%26&serverRSAPublicKeyFile=k");

    assertThat(url.orElseThrow().jdbc(Duration.ofMillis(1_500)))
        .startsWith("jdbc:mysql://db/cairn?")
        .contains("&socketTimeout=1500&")
        .endsWith("&serverRSAPublicKeyFile=k")
        .doesNotContain("user=", "password=");
    assertThat(url.orElseThrow().user()).contains("u");
    assertThat(url.orElseThrow().password()).contains("p%26");
  }

  @Test
  void is_shown_without_secrets_and_can_name_another_schema() {
    var url = DatabaseUrl.parse("mysql://db:1/cairn?password=secret").orElseThrow();

    assertThat(url).hasToString("db:1/cairn");
    assertThat(url.withSchema("cairn_2")).hasToString("db:1/cairn_2");
    assertThat(url.withSchema("cairn_2").password()).contains("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "11.4.5-MariaDB,true,true",
    "10.6.0-MariaDB-log,true,true",
    "5.5.5-10.11.6-MariaDB,true,true",
    "10.5.9-MariaDB,true,false",
    "8.4.3,false,true",
    "9.7.4,false,true",
    "8.0.36,false,false"
  })
  void tells_servers_that_are_new_enough(String version, boolean mariaDb, boolean supported) {
    var product = DatabaseProduct.parse(version).orElseThrow();

    assertThat(product.isMariaDb()).isEqualTo(mariaDb);
    assertThat(product.isSupported()).isEqualTo(supported);
    assertThat(product.refusal()).contains(mariaDb ? "MariaDB 1" : "MySQL ");
  }

  @Test
  void does_not_know_what_names_no_version() {
    assertThat(DatabaseProduct.parse("unknown")).isEmpty();
  }
}
