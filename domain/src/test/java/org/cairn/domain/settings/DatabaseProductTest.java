package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseProductTest {
  @ParameterizedTest
  @CsvSource({
    "11.4.5-MariaDB, true",
    "5.5.5-10.6.18-MariaDB-log, true",
    "10.5.27-MariaDB, false",
    "8.4.3, true",
    "9.7.4-debug, true",
    "8.0.40, false",
    "5.7.44-log, false"
  })
  void is_supported_from_the_first_tested_version_on(String version, boolean supported) {
    assertThat(DatabaseProduct.parse(version))
        .hasValueSatisfying(product -> assertThat(product.isSupported()).isEqualTo(supported));
  }

  @Test
  void a_refusal_says_what_was_met_and_what_is_needed() {
    assertThat(DatabaseProduct.parse("8.0.40").orElseThrow().refusal())
        .contains("MySQL 8.0")
        .contains("MySQL 8.4")
        .contains("MariaDB 10.6");
  }

  @Test
  void something_else_is_no_product() {
    assertThat(DatabaseProduct.parse("PostgreSQL 16")).isEmpty();
  }
}
