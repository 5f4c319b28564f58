package org.cairn.vault.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.settings.Settings;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

  /** From the tests of the specification's own libraries. */
  @Test
  void it_signs_as_the_specification_does() {
    var signature = WebhookSignature.of(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.", BODY);

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void with_two_secrets_there_are_two_signatures() {
    var other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    assertThat(WebhookSignature.of(SECRET + ", " + other, "a.1.", BODY))
        .isEqualTo(
            WebhookSignature.of(SECRET, "a.1.", BODY)
                + " "
                + WebhookSignature.of(other, "a.1.", BODY));
  }

  @Test
  void what_is_signed_begins_with_id_and_seconds() {
    var id = UUID.fromString("0193a1f0-0000-7000-8000-000000000001");
    var signer = new WebhookSignature();
    signer.settings = Settings.of(Map.of("CAIRN_WEBHOOK_SECRET", SECRET));

    assertThat(signer.sign(id, Instant.ofEpochSecond(1_614_265_330), BODY))
        .isEqualTo(WebhookSignature.of(SECRET, id + ".1614265330.", BODY));
  }
}
