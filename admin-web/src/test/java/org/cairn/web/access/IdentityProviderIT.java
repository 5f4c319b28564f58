package org.cairn.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.cairn.it.Client.Answer;
import org.cairn.it.ServerUnderTest;
import org.cairn.it.TestIssuer;

/** What tests of the identity provider have in common. */
abstract class IdentityProviderIT extends AccessIT {
  protected static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  protected static final String USERS = "/admin/users";

  protected final TestIssuer issuer = ServerUnderTest.issuer();
  protected final String subject = unique("subject");

  /** From an address of its own: too many failures would slow down other tests. */
  @Override
  protected Answer form(String path, String form) {
    return formFrom("203.0.113.76", path, form);
  }

  protected Answer formFrom(String address, String path, String form) {
    var headers =
        Map.of("Content-Type", "application/x-www-form-urlencoded", "X-Forwarded-For", address);
    return client().send("POST", API + path, BodyPublishers.ofString(form), headers);
  }

  protected Answer present(String assertion) {
    return token(Map.of("grant_type", GRANT, "assertion", assertion));
  }

  protected Answer present(String assertion, String deviceId) {
    return token(Map.of("grant_type", GRANT, "assertion", assertion, "device_id", deviceId));
  }

  protected Answer add(Session admin, String more) {
    var body = "{\"username\":\"%s\",\"roles\":[\"FIELD_WORKER\"]%s}";
    return send(admin, "POST", USERS, body.formatted(unique("ada"), more));
  }

  /** The id of a new user who has no password. */
  protected String addLinked(Session admin) {
    var answer = add(admin, ",\"externalSubject\":\"" + subject + "\"");
    assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(201);
    assertThat(answer.json().get("externalSubject").textValue()).isEqualTo(subject);
    return answer.json().get("id").textValue();
  }
}
