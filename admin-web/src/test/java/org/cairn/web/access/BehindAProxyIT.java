package org.cairn.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.cairn.it.Client.Answer;
import org.junit.jupiter.api.Test;

/** The tests' own machine is a trusted proxy; which entry of a header counts is tested without. */
class BehindAProxyIT extends AccessIT {
  @Test
  void the_trail_has_the_address_that_the_proxy_names() {
    var admin = admin();
    var name = unique("ada");
    var id = createUser(admin, name, "FIELD_WORKER");

    failToSignIn(name, "198.51.100.1, 203.0.113.9, 10.1.2.3");
    assertThat(lastAddress(admin, id)).isEqualTo("203.0.113.9");

    failToSignIn(name, null);
    assertThat(lastAddress(admin, id)).isEqualTo("127.0.0.1");
  }

  @Test
  void who_guesses_passwords_slows_down_nobody_else_behind_the_proxy() {
    var name = unique("ada");
    createUser(admin(), name, "FIELD_WORKER");
    for (int i = 0; i < 5; i++) {
      failToSignIn(name, "203.0.113.51");
    }

    assertThat(failToSignIn(name, "203.0.113.51").status()).isEqualTo(429);
    assertThat(failToSignIn(name, "203.0.113.52").status()).isEqualTo(400);
  }

  @Test
  void addresses_in_answers_have_the_scheme_that_the_proxy_names() {
    assertThat(placeOfNewUser("https")).startsWith("https://127.0.0.1");
    assertThat(placeOfNewUser("ftp")).startsWith("http://127.0.0.1");
  }

  private String placeOfNewUser(String scheme) {
    var user =
        "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[\"AUDITOR\"]}"
            .formatted(unique("ada"), PASSWORD);
    var proto = Map.of("X-Forwarded-Proto", scheme);
    return withToken(admin().accessToken(), "POST", "/admin/users", user, proto).header("Location");
  }

  private Answer failToSignIn(String name, String forwardedFor) {
    var headers = new HashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
    if (forwardedFor != null) {
      headers.put("X-Forwarded-For", forwardedFor);
    }
    var form = "grant_type=password&password=wrong&username=" + name;
    return client().send("POST", API + "/auth/token", BodyPublishers.ofString(form), headers);
  }

  private String lastAddress(Session admin, String userId) {
    var entries = get(admin, "/audit/entries?action=SIGNED_IN&limit=1&objectId=" + userId);
    return entries.json().at("/items/0/address").textValue();
  }
}
