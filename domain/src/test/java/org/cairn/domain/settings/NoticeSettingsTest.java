package org.cairn.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of webhooks and mail. */
class NoticeSettingsTest {
  private static final String SECRET = secret(32);

  private static String secret(int bytes) {
    return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  private static Map<String, String> mail(String... more) {
    var given = new HashMap<>(Map.of("CAIRN_MAIL_HOST", "mail.example.org"));
    given.put("CAIRN_MAIL_FROM", "cairn@example.org");
    for (int i = 0; i < more.length; i += 2) {
      given.put(more[i], more[i + 1]);
    }
    return given;
  }

  @Test
  void a_secret_has_24_to_64_bytes() {
    assertThat(WebhookSecrets.isValid(secret(23))).isFalse();
    assertThat(WebhookSecrets.isValid(secret(24))).isTrue();
    assertThat(WebhookSecrets.isValid(secret(64))).isTrue();
    assertThat(WebhookSecrets.isValid(secret(65))).isFalse();
  }

  @Test
  void there_are_at_most_two_secrets() {
    assertThat(WebhookSecrets.isValid(SECRET + ", " + SECRET)).isTrue();
    assertThat(WebhookSecrets.isValid(SECRET + "," + SECRET + "," + SECRET)).isFalse();
    assertThat(WebhookSecrets.isValid(SECRET + ",")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"whsec_", "whsec_***", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsk_AAAA"})
  void other_text_is_no_secret(String text) {
    assertThat(WebhookSecrets.isValid(text)).isFalse();
  }

  @Test
  void a_webhook_needs_a_secret() {
    var url = Map.of("CAIRN_WEBHOOK_URL", "https://example.org/hook");

    assertThatThrownBy(() -> Settings.of(url))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("CAIRN_WEBHOOK_SECRET must be given");
  }

  @Test
  void mail_needs_a_sender() {
    assertThatThrownBy(() -> Settings.of(Map.of("CAIRN_MAIL_HOST", "mail.example.org")))
        .hasMessageContaining("CAIRN_MAIL_FROM must be given");
  }

  @Test
  void user_and_password_come_together() {
    assertThatThrownBy(() -> Settings.of(mail("CAIRN_MAIL_USER", "cairn")))
        .hasMessageContaining("must be given together");
    assertThatThrownBy(() -> Settings.of(mail("CAIRN_MAIL_PASSWORD", "secret")))
        .hasMessageContaining("must be given together");
  }

  @Test
  void nothing_goes_in_clear_over_the_network_unless_that_is_said_twice() {
    assertThatThrownBy(() -> Settings.of(mail("CAIRN_MAIL_SECURITY", "none")))
        .hasMessageContaining("CAIRN_MAIL_SECURITY=none");

    Settings.of(mail("CAIRN_MAIL_SECURITY", "none", "CAIRN_MAIL_HOST", "localhost"));
    Settings.of(mail("CAIRN_MAIL_SECURITY", "none", "CAIRN_ALLOW_INSECURE", "true"));
  }

  @ParameterizedTest
  @CsvSource({
    "CAIRN_WEBHOOK_URL,http://example.org/hook",
    "CAIRN_WEBHOOK_ALLOW,example.org",
    "CAIRN_MAIL_HOST,mail.example.org/x",
    "CAIRN_MAIL_SECURITY,ssl",
    "CAIRN_MAIL_FROM,cairn",
    "CAIRN_MAIL_FROM,Cairn <cairn@example.org>",
    "CAIRN_MAIL_TO,'a@example.org,b'",
  })
  void a_wrong_value_is_refused(String name, String value) {
    assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
        .hasMessageContaining(name + " must be");
  }

  @Test
  void what_opens_something_is_not_printed() {
    var given = mail("CAIRN_MAIL_USER", "cairn", "CAIRN_MAIL_PASSWORD", "canary-1");
    given.put("CAIRN_WEBHOOK_URL", "https://example.org/canary-2");
    given.put("CAIRN_WEBHOOK_SECRET", SECRET);

    assertThat(Settings.of(given).toString())
        .contains("mail.example.org")
        .doesNotContain("canary")
        .doesNotContain(SECRET);
  }
}
