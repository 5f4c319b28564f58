package org.cairn.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.it.Client.Answer;
import org.junit.jupiter.api.Test;

/** Signing in by the word of the organisation's identity provider. */
class AssertionIT extends IdentityProviderIT {
  private long entries(Session admin, String userId, String outcome) {
    var path = "/audit/entries?action=SIGNED_IN&userId=" + userId;
    var ofDevices = get(admin, path).json().findValuesAsText("outcome");
    var ofUser = get(admin, "/audit/entries?action=SIGNED_IN&objectId=" + userId).json();
    ofDevices.addAll(ofUser.findValuesAsText("outcome"));
    return ofDevices.stream().filter(outcome::equals).count();
  }

  @Test
  void an_assertion_opens_a_session_like_any_other() {
    var admin = admin();
    var id = addLinked(admin);

    var first =
        Session.of(
            token(
                Map.of(
                    "grant_type",
                    GRANT,
                    "assertion",
                    issuer.assertion(subject),
                    "device_name",
                    "Ada's tablet")));
    var again = Session.of(present(issuer.assertion(subject), first.deviceId()));

    assertThat(first.userId()).isEqualTo(id);
    assertThat(again.deviceId()).isEqualTo(first.deviceId());
    var device = get(admin, "/admin/devices/" + first.deviceId()).json();
    assertThat(device.get("name").textValue()).isEqualTo("Ada's tablet");
    assertThat(entries(admin, id, "SUCCEEDED")).isEqualTo(2);
    var next = Session.of(refresh(again.refreshToken()));
    assertPushed(next);
    assertThat(send(next, "POST", "/auth/revoke", null).status()).isEqualTo(200);
    assertProblem(knock(next), 401, "UNAUTHENTICATED");
  }

  private void assertPushed(Session session) {
    var entity = UUID.randomUUID();
    var change =
        "{\"opId\":\"%s\",\"type\":\"entity\",\"action\":\"create\",\"offlineId\":\"%s\","
            + "\"versionNumber\":1,\"data\":{\"kind\":\"household\",\"hh_size\":5,"
            + "\"consent\":\"yes\",\"location\":{\"country\":\"CF\",\"admin1\":\"CF62\"}}}";
    var batch = "{\"changes\":[" + change.formatted(UUID.randomUUID(), entity) + "]}";

    var answer = send(session, "POST", "/sync/batch", batch);

    assertThat(answer.json().at("/successful/0/outcome").textValue()).isEqualTo("applied");
  }

  @Test
  void an_assertion_is_good_for_one_session_also_for_many_at_once() {
    var admin = admin();
    var id = addLinked(admin);
    var assertion = issuer.assertion(subject);

    var answers = IntStream.range(0, 4).parallel().mapToObj(i -> present(assertion)).toList();

    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertRefused(present(assertion), "invalid_grant");
    assertThat(entries(admin, id, "SUCCEEDED")).isEqualTo(1);
    assertThat(entries(admin, id, "REFUSED")).isEqualTo(4);
  }

  @Test
  void a_stranger_and_an_inactive_user_look_the_same_until_an_administrator_lets_them_in() {
    var admin = admin();
    var id = createUser(admin, unique("ada"), "FIELD_WORKER");
    var assertion = issuer.assertion(subject);

    var unknown = present(assertion);
    change(admin, id, "{\"externalSubject\":\"" + subject + "\",\"active\":false}");
    var inactive = present(assertion);
    change(admin, id, "{\"active\":true}");

    assertRefused(unknown, "invalid_grant");
    assertThat(unknown.json().get("error_description").textValue()).contains("administrator");
    assertThat(inactive.bytes()).isEqualTo(unknown.bytes());
    assertThat(present(assertion).status()).isEqualTo(200);
  }

  @Test
  void an_assertion_is_not_used_up_by_a_device_that_will_not_do() {
    var admin = admin();
    addLinked(admin);
    var lost = Session.of(present(issuer.assertion(subject)));
    send(admin, "DELETE", "/admin/devices/" + lost.deviceId(), null);
    var assertion = issuer.assertion(subject);

    var revoked = present(assertion, lost.deviceId());

    assertRefused(revoked, "invalid_grant");
    assertThat(revoked.json().get("code").textValue()).isEqualTo("DEVICE_REVOKED");
    assertRefused(present(assertion, admin.deviceId()), "invalid_grant");
    assertThat(present(assertion).status()).isEqualTo(200);
  }

  @Test
  void what_the_provider_did_not_say_is_refused() {
    addLinked(admin());
    var assertion = issuer.assertion(subject);
    int end = assertion.lastIndexOf('.');

    assertRefused(present(assertion.substring(0, end + 1)), "invalid_grant");
    assertRefused(present(issuer.assertion(subject, "another app")), "invalid_grant");
    assertRefused(present("x"), "invalid_grant");
    assertRefused(present("x".repeat(16_385)), "invalid_request");
    assertRefused(token(Map.of("grant_type", GRANT)), "invalid_request");
    assertThat(present(assertion).status()).isEqualTo(200);
  }

  @Test
  void an_address_that_keeps_sending_bad_ones_is_slowed_down() {
    addLinked(admin());
    for (int i = 0; i < 50; i++) {
      assertRefused(presentFrom("203.0.113.77", "x." + i), "invalid_grant");
    }

    assertProblem(presentFrom("203.0.113.77", issuer.assertion(subject)), 429, "RATE_LIMITED");
    assertThat(presentFrom("203.0.113.78", issuer.assertion(subject)).status()).isEqualTo(200);
  }

  private Answer presentFrom(String address, String assertion) {
    var form = "grant_type=" + URLEncoder.encode(GRANT, UTF_8) + "&assertion=" + assertion;
    return formFrom(address, "/auth/token", form);
  }
}
