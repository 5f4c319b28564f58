package org.cairn.proof.installation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.proof.device.Answer;
import org.cairn.proof.device.Asking;
import org.cairn.proof.device.Http;
import org.cairn.proof.device.Session;

/** The administrator: makes users, assigns entities, saves document types. */
public final class Admin {
  private static final String PASSWORD = "nobody outside these proofs";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Session session;

  private Admin(Session session) {
    this.session = session;
  }

  static Admin signIn(Http http, String username, String password) {
    return new Admin(Session.open(http, username, password));
  }

  public Session session() {
    return session;
  }

  /** A user of these roles, by name. */
  public String createUser(String... roles) {
    var username = "proof-" + NUMBER.incrementAndGet();
    var request = object().put("username", username).put("name", "Proof").put("password", PASSWORD);
    List.of(roles).forEach(request.withArray("roles")::add);
    post("/api/v1/admin/users", request).require(201);
    return username;
  }

  /** Signs in a new device of a user made here. */
  public Session newDevice(String username) {
    return Session.open(session.http(), username, PASSWORD);
  }

  /** A device of a new user of one role. */
  public Session newDeviceOfRole(String role) {
    return newDevice(createUser(role));
  }

  public UUID assign(UUID userId, UUID entityId) {
    return assign(userId, entityId, null, null);
  }

  /**
   * @param from null: at once
   * @param until null: for ever
   * @return the assignment's id
   */
  public UUID assign(UUID userId, UUID entityId, Instant from, Instant until) {
    var request = object().put("userId", userId.toString()).put("entityId", entityId.toString());
    request.put("validFrom", text(from)).put("validUntil", text(until));
    var answer = Asking.patiently(() -> post("/api/v1/admin/assignments", request)).require(201);
    return UUID.fromString(answer.json().path("id").asText());
  }

  public void end(UUID assignmentId) {
    var path = "/api/v1/admin/assignments/" + assignmentId;
    var request = session.http().to(path, session.token()).DELETE();
    Asking.patiently(() -> session.http().send(request)).require(204);
  }

  /** A type that takes any object, and where what clashes is a person's to decide; once. */
  public void saveOpenType(String name) {
    var type = object().put("name", name).put("version", 1);
    type.putObject("schema").put("type", "object");
    type.putArray("sensitive");
    type.putObject("merge").put("default", "MANUAL");
    saveType(type);
  }

  /** A type as it is sent; once. */
  public void saveType(ObjectNode type) {
    var request =
        session
            .http()
            .to("/api/v1/admin/types/" + type.path("name").asText(), session.token())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(bytes(type)));
    var answer = session.http().send(request);
    if (answer.status() != 200 && answer.status() != 201) {
      throw new IllegalStateException("Saving a type: " + answer);
    }
  }

  public Answer post(String path, ObjectNode request) {
    return session.http().post(path, session.token(), bytes(request));
  }

  private static byte[] bytes(ObjectNode node) {
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String text(Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
