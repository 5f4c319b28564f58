package org.cairn.proof.device;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A device that is signed in; signs in again before its token ends. */
public final class Session {
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Http http;
  private final String username;
  private final String password;
  private UUID userId;
  private UUID deviceId;
  private String token;
  private Instant since;

  private Session(Http http, String username, String password) {
    this.http = http;
    this.username = username;
    this.password = password;
  }

  /** Enrols a new device. */
  public static Session open(Http http, String username, String password) {
    var session = new Session(http, username, password);
    session.signIn();
    return session;
  }

  private void signIn() {
    var form = new HashMap<>(Map.of("grant_type", "password"));
    form.put("username", username);
    form.put("password", password);
    form.put("device_name", "proof");
    if (deviceId != null) {
      form.put("device_id", deviceId.toString());
    }
    // Many sign in anew at once where a proof outlasts their tokens.
    var answer = Asking.patiently(() -> http.form("/api/v1/auth/token", form)).require(200).json();
    token = answer.path("access_token").asText();
    deviceId = UUID.fromString(answer.path("device_id").asText());
    userId = UUID.fromString(answer.path("user").path("id").asText());
    since = Instant.now();
  }

  public Http http() {
    return http;
  }

  public synchronized String token() {
    if (since.plus(FRESH).isBefore(Instant.now())) {
      signIn();
    }
    return token;
  }

  public UUID userId() {
    return userId;
  }

  public UUID deviceId() {
    return deviceId;
  }
}
