package org.cairn.bench.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairn.bench.BenchFailure;
import org.cairn.domain.json.StrictJson;

/** The few calls that prepare a measurement, through the same API that everybody uses. */
public final class Api implements AutoCloseable {
  private final HttpConnection connection;
  private final String token;

  private Api(HttpConnection connection, String token) {
    this.connection = connection;
    this.token = token;
  }

  /** Signs in on a new device. Tokens live for a quarter of an hour. */
  public static String token(URI server, String name, String password) {
    try (var connection = new HttpConnection(server)) {
      var form = "grant_type=password&username=" + name + "&password=" + password;
      var answer =
          call(
              connection,
              "POST /api/v1/auth/token HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
              form);
      return answer.path("access_token").asText();
    }
  }

  public static Api as(URI server, String name, String password) {
    return new Api(new HttpConnection(server), token(server, name, password));
  }

  public UUID createUser(String name, String password, String role) {
    var body =
        StrictJson.mapper()
            .createObjectNode()
            .put("username", name)
            .put("name", name)
            .put("password", password);
    body.putArray("roles").add(role);
    return UUID.fromString(post("/api/v1/admin/users", body).path("id").asText());
  }

  public void assign(UUID userId, UUID entityId) {
    var body =
        StrictJson.mapper()
            .createObjectNode()
            .put("userId", userId.toString())
            .put("entityId", entityId.toString());
    post("/api/v1/admin/assignments", body);
  }

  public JsonNode post(String path, JsonNode body) {
    var head =
        "POST %s HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer %s"
            .formatted(path, token);
    return call(connection, head, body.toString());
  }

  public JsonNode get(String path) {
    return call(
        connection, "GET %s HTTP/1.1\r\nAuthorization: Bearer %s".formatted(path, token), "");
  }

  private static JsonNode call(HttpConnection connection, String head, String body) {
    var request =
        "%s\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(head, body.length(), body)
            .getBytes(StandardCharsets.UTF_8);
    try {
      int status = connection.exchange(request);
      if (status >= 300) {
        throw new BenchFailure(
            head.lines().findFirst().orElse("") + ": " + status + " " + connection.bodyText());
      }
      return StrictJson.parse(connection.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
