package org.cairn.web.failed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cairn.it.Client.Answer;
import org.cairn.it.ServerUnderTest;
import org.cairn.web.sync.EditingIT;
import org.junit.jupiter.api.BeforeEach;

/** What tests of failed operations have in common: edits of a worker that are refused. */
abstract class FailedIT extends EditingIT {
  protected static final String LIST = "/failed-operations";

  /** Does not fit the type: its content is no object. */
  protected static final String WRONG = ",'data':7";

  /** An entity of somebody else: the worker does not see it. */
  protected final String foreign = UUID.randomUUID().toString();

  @Override
  protected String type() {
    return "it-failed";
  }

  @Override
  protected String definition() {
    return "{\"name\":\"NAME\",\"version\":1,\"schema\":{\"type\":\"object\","
        + "\"properties\":{\"a\":{\"type\":\"integer\"}}}}";
  }

  @BeforeEach
  void assignToSomebodyElse() {
    assign(person(admin, "FIELD_WORKER"), foreign);
  }

  protected void assign(Session to, String entityId) {
    var body = "{\"userId\":\"%s\",\"entityId\":\"%s\"}".formatted(to.userId(), entityId);
    assertThat(send(admin, "POST", "/admin/assignments", body).status()).isEqualTo(201);
  }

  /** The id under which a refused edit is kept. */
  protected String failed(String change) {
    var failed = push(change).get("failed");
    assertThat(failed).hasSize(1);
    return failed.get(0).get("failedOperationId").asText();
  }

  protected String notAssigned(int operation) {
    return failed(
        edit(operation, "create", foreign, ",'data':{'a':1}")
            .replace(document, UUID.randomUUID().toString()));
  }

  /** Of the worker's device, beside whatever other tests have left. */
  protected List<String> listed(String more) {
    return ids(found(more));
  }

  protected JsonNode found(String more) {
    var answer = get(admin, LIST + "?deviceId=" + worker.deviceId() + more);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  protected static List<String> ids(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(one -> one.get("id").asText())
        .toList();
  }

  protected JsonNode read(String id) {
    var answer = get(admin, LIST + "/" + id);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  protected String state(String id) {
    return read(id).at("/operation/state").asText();
  }

  /** A request in single quotes. */
  protected Answer act(Session session, String path, String body) {
    return send(session, "POST", LIST + path, body.replace('\'', '"'));
  }

  protected Answer act(String path, String body) {
    return act(admin, path, body);
  }

  protected long count(String path, String body) {
    var answer = act(path, body);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    return answer.json().get("operations").asLong();
  }

  /** All failed operations of the worker's device, in the form of requests. */
  protected String matching(String more) {
    return "{'matching':{'deviceId':'%s'%s}}".formatted(worker.deviceId(), more);
  }

  protected static String wrong(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().at("/errors/0/pointer").asText();
  }

  /** As if it had failed, and got into its state, so many days before. */
  protected static void ages(String id, int days) {
    try (var connection = ServerUnderTest.database();
        var statement =
            connection.prepareStatement(
                "UPDATE sync_failure SET failed_at = failed_at - INTERVAL ? DAY,"
                    + " state_at = state_at - INTERVAL ? DAY WHERE id = UNHEX(REPLACE(?, '-', ''))")) {
      statement.setInt(1, days);
      statement.setInt(2, days);
      statement.setString(3, id);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
