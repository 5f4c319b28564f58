package org.cairn.access.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {
  /** OWASP Password Storage Cheat Sheet: PBKDF2-HMAC-SHA512 with at least 210,000 iterations. */
  @Test
  void hashing_costs_what_is_asked_for_today() {
    var parameters = PasswordHashing.PARAMETERS;

    assertThat(parameters.get("Pbkdf2PasswordHash.Algorithm")).isEqualTo("PBKDF2WithHmacSHA512");
    assertThat(number("Iterations")).isGreaterThanOrEqualTo(210_000);
    assertThat(number("SaltSizeBytes")).isGreaterThanOrEqualTo(16);
    assertThat(number("KeySizeBytes")).isGreaterThanOrEqualTo(32);
  }

  @Test
  void a_hash_made_at_a_lower_cost_is_outdated() {
    var hashing = new PasswordHashing();

    assertThat(hashing.isOutdated("PBKDF2WithHmacSHA512:210000:salt:hash")).isFalse();
    assertThat(hashing.isOutdated("PBKDF2WithHmacSHA512:2100000:salt:hash")).isTrue();
    assertThat(hashing.isOutdated("PBKDF2WithHmacSHA256:210000:salt:hash")).isTrue();
  }

  private static int number(String name) {
    return Integer.parseInt(PasswordHashing.PARAMETERS.get("Pbkdf2PasswordHash." + name));
  }
}
