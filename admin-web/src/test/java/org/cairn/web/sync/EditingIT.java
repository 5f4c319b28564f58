package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.api.BeforeEach;

/**
 * What tests of edits that meet have in common: a document whose first version says {@code
 * {"a":1}}, its worker and an administrator who edit it, and three entities that the worker sees.
 */
public abstract class EditingIT extends AccessIT {
  protected final String entity = UUID.randomUUID().toString();
  protected final String other = UUID.randomUUID().toString();
  protected final String third = UUID.randomUUID().toString();
  protected final String document = UUID.randomUUID().toString();
  protected final String[] operations = new String[10];
  protected Session admin;
  protected Session worker;

  @BeforeEach
  void create() {
    for (int i = 0; i < operations.length; i++) {
      operations[i] = UUID.randomUUID().toString();
    }
    admin = admin();
    worker = person(admin, "FIELD_WORKER");
    for (var one : new String[] {entity, other, third}) {
      var body = "{\"userId\":\"%s\",\"entityId\":\"%s\"}".formatted(worker.userId(), one);
      assertThat(send(admin, "POST", "/admin/assignments", body).status()).isEqualTo(201);
    }
    var name = type();
    var type = definition().replace("NAME", name);
    assertThat(send(admin, "PUT", "/admin/types/" + name, type).status()).isBetween(200, 201);
    assertThat(outcome(push(edit(0, "create", ",'data':{'a':1}")))).isEqualTo("applied");
  }

  /** The name of the document's type. */
  protected String type() {
    return "it-merged-note";
  }

  /** Its definition, with NAME for its name. */
  protected String definition() {
    return "{\"name\":\"NAME\",\"version\":1,\"merge\":{\"default\":\"MANUAL\"},"
        + "\"schema\":{\"type\":\"object\"}}";
  }

  /** An edit of version 1, in single quotes beyond what is fixed. */
  protected String edit(int operation, String action, String more) {
    return edit(operation, action, entity, more);
  }

  protected String edit(int operation, String action, String place, String more) {
    return "{'opId':'%s','type':'%s','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1%s}"
        .formatted(operations[operation], type(), action, document, place, more)
        .replace('\'', '"');
  }

  protected String after(int operation) {
    return ",'prevOpId':'" + operations[operation] + "'";
  }

  protected JsonNode push(String... changes) {
    return push(worker, changes);
  }

  protected void pushByOthers(String change) {
    assertThat(outcome(push(admin, change))).isEqualTo("applied");
  }

  protected JsonNode push(Session session, String... changes) {
    var body = "{\"changes\":[" + String.join(",", changes) + "]}";
    var answer = send(session, "POST", "/sync/batch", body);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  protected static String outcome(JsonNode answer) {
    return answer.at("/successful/0/outcome").asText();
  }

  /** 150 members with names of which each takes 2,400 bytes as JSON. */
  protected static String longNames() {
    return IntStream.range(0, 150)
        .mapToObj(i -> "'" + "\\u0001".repeat(400) + "%03d':1".formatted(i))
        .collect(Collectors.joining(","));
  }

  /** The document as it is now. */
  protected JsonNode present() {
    return get(admin, "/documents/" + document).json();
  }
}
