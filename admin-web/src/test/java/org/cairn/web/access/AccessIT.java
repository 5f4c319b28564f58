package org.cairn.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cairn.it.Client.Answer;
import org.cairn.it.ServerIT;
import org.cairn.it.ServerUnderTest;

/** What tests of access have in common: people who sign in, and requests in their name. */
public abstract class AccessIT extends ServerIT {
  protected static final String API = "/api/v1";
  protected static final String PASSWORD = "a password for tests";

  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  /** Signed in on a device. */
  public record Session(String userId, String deviceId, String accessToken, String refreshToken) {
    static Session of(Answer answer) {
      assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(200);
      var json = answer.json();
      return new Session(
          json.at("/user/id").textValue(),
          json.get("device_id").textValue(),
          json.get("access_token").textValue(),
          json.get("refresh_token").textValue());
    }
  }

  protected static String unique(String name) {
    return name + "-" + NUMBER.incrementAndGet();
  }

  protected Session admin() {
    return signIn("admin", ServerUnderTest.ADMIN_PASSWORD);
  }

  protected Session signIn(String username, String password) {
    return session(Map.of("grant_type", "password", "username", username, "password", password));
  }

  protected Session session(Map<String, String> parameters) {
    return Session.of(token(parameters));
  }

  /** A new user with one role, signed in. */
  protected Session person(Session admin, String role) {
    var name = unique("person");
    createUser(admin, name, role);
    return signIn(name, PASSWORD);
  }

  /** The id of a new user. */
  protected String createUser(Session admin, String name, String role) {
    var body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
            .formatted(name, PASSWORD, role);
    var answer = send(admin, "POST", "/admin/users", body);
    assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(201);
    return answer.json().get("id").textValue();
  }

  protected Answer token(Map<String, String> parameters) {
    var form = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return form("/auth/token", form.toString());
  }

  protected Answer refresh(String refreshToken) {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  protected Answer form(String path, String form) {
    return client()
        .send(
            "POST",
            API + path,
            BodyPublishers.ofString(form),
            Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  protected Answer get(Session session, String path) {
    return withToken(session.accessToken(), "GET", path, null, Map.of());
  }

  protected Answer send(Session session, String method, String path, String json) {
    return withToken(session.accessToken(), method, path, json, Map.of());
  }

  protected Answer patch(Session session, String path, String version, String json) {
    return withToken(
        session.accessToken(), "PATCH", path, json, Map.of("If-Match", "\"" + version + "\""));
  }

  protected Answer withToken(
      String token, String method, String path, String json, Map<String, String> further) {
    var headers = new HashMap<>(further);
    headers.put("Authorization", "Bearer " + token);
    if (json != null) {
      headers.put("Content-Type", "application/json");
    }
    var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
    return client().send(method, API + path, body, headers);
  }

  protected JsonNode user(Session admin, String id) {
    return get(admin, "/admin/users/" + id).json();
  }

  /** Changes a user as last read. */
  protected void change(Session admin, String id, String json) {
    var version = user(admin, id).get("version").asText();
    assertThat(patch(admin, "/admin/users/" + id, version, json).status()).isEqualTo(200);
  }

  /** Any request that every role may make and that changes nothing: a wrong password change. */
  protected Answer knock(Session session) {
    return knock(session.accessToken());
  }

  protected Answer knock(String accessToken) {
    return withToken(accessToken, "POST", "/auth/password", "{}", Map.of());
  }

  protected static void assertWelcome(Answer knocked) {
    assertProblem(knocked, 400, "INVALID");
  }

  protected static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("code").textValue()).isEqualTo(code);
  }

  protected static void assertRefused(Answer answer, String error) {
    assertThat(answer.status()).as(new String(answer.bytes(), UTF_8)).isEqualTo(400);
    assertThat(answer.json().get("error").textValue()).isEqualTo(error);
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }
}
