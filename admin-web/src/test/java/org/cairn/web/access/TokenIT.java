package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairn.it.Client.Answer;
import org.junit.jupiter.api.Test;

class TokenIT extends AccessIT {
  @Test
  void a_password_gives_a_token_on_a_new_device() {
    var name = unique("ada");
    var id = createUser(admin(), name, "FIELD_WORKER");

    var answer =
        token(
            Map.of(
                "grant_type", "password",
                "username", name.toUpperCase(),
                "password", PASSWORD,
                "device_name", "Ada's tablet",
                "platform", "Android 15",
                "app_version", "1.2.3"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    var json = answer.json();
    assertThat(json.get("token_type").textValue()).isEqualTo("Bearer");
    assertThat(json.get("expires_in").intValue()).isEqualTo(900);
    assertThat(json.at("/user/id").textValue()).isEqualTo(id);
    assertThat(json.at("/user/roles/0").textValue()).isEqualTo("FIELD_WORKER");
    var device = get(admin(), "/admin/devices/" + json.get("device_id").textValue()).json();
    assertThat(device.get("name").textValue()).isEqualTo("Ada's tablet");
    assertThat(device.get("platform").textValue()).isEqualTo("Android 15");
    assertThat(device.get("appVersion").textValue()).isEqualTo("1.2.3");
    assertThat(device.get("userId").textValue()).isEqualTo(id);
  }

  @Test
  void signing_in_again_on_ones_device_makes_no_new_one() {
    var name = unique("ada");
    createUser(admin(), name, "FIELD_WORKER");
    var first = signIn(name, PASSWORD);

    var again =
        Session.of(
            token(
                Map.of(
                    "grant_type",
                    "password",
                    "username",
                    name,
                    "password",
                    PASSWORD,
                    "device_id",
                    first.deviceId())));

    assertThat(again.deviceId()).isEqualTo(first.deviceId());
    assertWelcome(knock(first));
    assertWelcome(knock(again));
  }

  @Test
  void somebody_elses_device_is_refused_like_one_that_does_not_exist() {
    var admin = admin();
    var name = unique("eve");
    createUser(admin, name, "FIELD_WORKER");
    var form = Map.of("grant_type", "password", "username", name, "password", PASSWORD);

    var foreign = new HashMap<>(form);
    foreign.put("device_id", admin.deviceId());
    var unknown = new HashMap<>(form);
    unknown.put("device_id", "00000000-0000-7000-8000-000000000000");

    assertRefused(token(foreign), "invalid_grant");
    assertThat(token(foreign).bytes()).isEqualTo(token(unknown).bytes());
  }

  @Test
  void an_unknown_user_a_wrong_password_and_an_inactive_user_look_the_same() {
    var admin = admin();
    var name = unique("ada");
    var inactive = unique("bob");
    createUser(admin, name, "FIELD_WORKER");
    change(admin, createUser(admin, inactive, "FIELD_WORKER"), "{\"active\":false}");

    var wrong = attempt(name, "not the password");
    var unknown = attempt(unique("nobody"), "not the password");
    var resting = attempt(inactive, PASSWORD);

    assertRefused(wrong, "invalid_grant");
    assertThat(unknown.bytes()).isEqualTo(wrong.bytes());
    assertThat(resting.bytes()).isEqualTo(wrong.bytes());
  }

  @Test
  void malformed_requests_get_the_errors_of_rfc_6749() {
    assertRefused(form("/auth/token", ""), "invalid_request");
    assertRefused(form("/auth/token", "grant_type=password&username=ada"), "invalid_request");
    assertRefused(
        form("/auth/token", "grant_type=refresh_token&refresh_token=a&refresh_token=b"),
        "invalid_request");
    assertRefused(form("/auth/token", "grant_type=implicit"), "unsupported_grant_type");
    assertRefused(form("/auth/token", "grant_type=refresh_token"), "invalid_request");
    assertRefused(
        form("/auth/token", "grant_type=urn:cairn:enrolment&code=x&device_id=7"),
        "invalid_request");
    assertProblem(
        client().post(API + "/auth/token", "{\"grant_type\":\"password\"}"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void a_refresh_token_is_turned_in_for_the_next() {
    var first = person(admin(), "FIELD_WORKER");

    var second = Session.of(refresh(first.refreshToken()));

    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(second.deviceId()).isEqualTo(first.deviceId());
    assertWelcome(knock(second));
  }

  @Test
  void a_device_whose_answer_was_lost_may_refresh_once_more() {
    var first = person(admin(), "FIELD_WORKER");
    refresh(first.refreshToken());

    var repeated = Session.of(refresh(first.refreshToken()));

    assertThat(refresh(repeated.refreshToken()).status()).isEqualTo(200);
  }

  @Test
  void a_reused_refresh_token_ends_the_session_and_its_access_tokens() {
    var first = person(admin(), "FIELD_WORKER");
    var second = Session.of(refresh(first.refreshToken()));
    var third = Session.of(refresh(second.refreshToken()));

    assertRefused(refresh(first.refreshToken()), "invalid_grant");

    assertRefused(refresh(third.refreshToken()), "invalid_grant");
    assertProblem(knock(third), 401, "UNAUTHENTICATED");
    var entries =
        get(admin(), "/audit/entries?action=REFRESH_TOKEN_REUSED&userId=" + first.userId());
    assertThat(entries.json().get("items")).hasSize(1);
  }

  @Test
  void two_that_refresh_at_once_never_both_keep_a_good_token() {
    var admin = admin();
    for (int round = 0; round < 10; round++) {
      var first = person(admin, "FIELD_WORKER");
      var both =
          IntStream.range(0, 2)
              .parallel()
              .mapToObj(i -> Session.of(refresh(first.refreshToken())))
              .toList();

      long good = both.stream().filter(one -> refresh(one.refreshToken()).status() == 200).count();

      assertThat(good).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void signing_out_ends_the_session_at_once() {
    var session = person(admin(), "FIELD_WORKER");

    assertThat(send(session, "POST", "/auth/revoke", null).status()).isEqualTo(200);

    assertProblem(knock(session), 401, "UNAUTHENTICATED");
    assertRefused(refresh(session.refreshToken()), "invalid_grant");
  }

  @Test
  void a_refresh_token_alone_can_be_given_up() {
    var session = person(admin(), "FIELD_WORKER");

    assertThat(form("/auth/revoke", "token=" + session.refreshToken()).status()).isEqualTo(200);
    assertThat(form("/auth/revoke", "token=nonsense").status()).isEqualTo(200);

    assertProblem(knock(session), 401, "UNAUTHENTICATED");
    assertProblem(form("/auth/revoke", ""), 401, "UNAUTHENTICATED");
  }

  @Test
  void guessing_is_slowed_down_for_the_guesser_only() {
    var name = unique("ada");
    createUser(admin(), name, "FIELD_WORKER");
    for (int i = 0; i < 5; i++) {
      assertRefused(attempt(name, "guess number " + i), "invalid_grant");
    }

    var slowed = attempt(name, PASSWORD);

    assertProblem(slowed, 429, "RATE_LIMITED");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 2);
    assertThat(person(admin(), "FIELD_WORKER").accessToken()).isNotEmpty();
  }

  private Answer attempt(String username, String password) {
    return token(Map.of("grant_type", "password", "username", username, "password", password));
  }
}
