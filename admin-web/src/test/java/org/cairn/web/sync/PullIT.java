package org.cairn.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cairn.web.access.AccessIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a worker's device is told while a coordinator moves documents and assignments. */
class PullIT extends AccessIT {
  private final String ours = UUID.randomUUID().toString();
  private final String others = UUID.randomUUID().toString();
  private Session admin;
  private Session worker;
  private String assignment;

  @BeforeEach
  void assign_an_entity() {
    admin = admin();
    worker = person(admin, "FIELD_WORKER");
    assignment = assign(ours);
    for (var name : new String[] {"it-visit", "it-stock"}) {
      var type = "{\"name\":\"%s\",\"version\":1,\"schema\":{\"type\":\"object\"}}".formatted(name);
      assertThat(send(admin, "PUT", "/admin/types/" + name, type).status()).isBetween(200, 201);
    }
  }

  private String assign(String entity) {
    var body = "{\"userId\":\"%s\",\"entityId\":\"%s\"}".formatted(worker.userId(), entity);
    var answer = send(admin, "POST", "/admin/assignments", body);
    assertThat(answer.status()).isEqualTo(201);
    return answer.json().get("id").textValue();
  }

  private void unassign(String id) {
    assertThat(send(admin, "DELETE", "/admin/assignments/" + id, null).status()).isEqualTo(204);
  }

  private static String change(String type, String id, String entity, int version, String content) {
    return "{\"opId\":\"%s\",\"type\":\"%s\",\"action\":\"%s\",\"offlineId\":\"%s\",\"entityId\":\"%s\",\"versionNumber\":%d,%s}"
        .formatted(
            UUID.randomUUID(),
            type,
            version == 0 ? "create" : "update",
            id,
            entity,
            Math.max(1, version),
            content);
  }

  private void push(String... changes) {
    var body = "{\"changes\":[" + String.join(",", changes) + "]}";
    var answer = send(admin, "POST", "/sync/batch", body).json();
    assertThat(answer.path("successful")).as(answer.toString()).hasSize(changes.length);
  }

  private String create(String type, String entity) {
    var id = UUID.randomUUID().toString();
    push(change(type, id, entity, 0, "\"data\":{}"));
    return id;
  }

  private JsonNode pull(String query) {
    var answer = get(worker, "/sync/pull?" + query);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode pullFrom(JsonNode page, String more) {
    return pull("checkpoint=" + page.get("checkpoint").textValue() + more);
  }

  private static String told(JsonNode page) {
    return StreamSupport.stream(page.get("changes").spliterator(), false)
        .map(change -> change.get("op").textValue() + " " + change.get("id").textValue())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_document_that_moves_to_what_is_assigned_next_is_told_once() {
    var document = create("it-visit", ours);
    var before = pull("");
    push(change("it-visit", document, others, 1, "\"data\":{\"a\":1}"));
    assign(others);

    var page = pullFrom(before, "");

    assertThat(told(page)).isEqualTo("upsert " + document);
    assertThat(page.at("/changes/0/entityId").textValue()).isEqualTo(others);
  }

  @Test
  void a_document_that_moves_away_is_taken_back() {
    var document = create("it-visit", ours);
    var before = pull("");
    push(change("it-visit", document, others, 1, "\"data\":{\"a\":1}"));

    assertThat(told(pullFrom(before, ""))).isEqualTo("revoke " + document);
  }

  @Test
  void a_withdrawal_names_what_the_device_may_hold_and_nothing_else() {
    var document = create("it-visit", ours);
    var before = pull("");
    unassign(assignment);
    create("it-visit", ours);
    push(change("it-visit", document, ours, 1, "\"data\":{\"a\":1}"));

    assertThat(told(pullFrom(before, ""))).isEqualTo("revoke " + document);
  }

  @Test
  void a_document_that_comes_to_an_entity_after_it_was_withdrawn_is_not_named() {
    var elsewhere = create("it-visit", others);
    var before = pull("");
    unassign(assignment);
    push(change("it-visit", elsewhere, ours, 1, "\"data\":{\"a\":1}"));
    push(change("it-visit", elsewhere, ours, 2, "\"data\":{\"a\":2}"));

    assertThat(told(pullFrom(before, ""))).isEmpty();
  }

  @Test
  void only_the_types_asked_for_are_told_counted_and_taken_back() {
    var visits = IntStream.range(0, 3).mapToObj(i -> create("it-visit", ours)).sorted().toList();
    IntStream.range(0, 4).forEach(i -> create("it-stock", ours));

    var first = pull("types=it-visit&limit=1");
    var rest = pullFrom(first, "&types=it-visit");
    unassign(assignment);
    var taken = pullFrom(rest, "&types=it-visit");

    assertThat(first.get("remaining").intValue()).isEqualTo(2);
    assertThat(first.get("hasMore").booleanValue()).isTrue();
    assertThat(rest.get("changes")).hasSize(2);
    assertThat(told(taken))
        .isEqualTo(visits.stream().map(id -> "revoke " + id).collect(Collectors.joining(", ")));
  }

  @Test
  void small_edits_of_large_documents_fit_into_the_databases_statements() {
    var text = "\"data\":{\"text\":\"" + "x".repeat(4_800_000) + "\"}";
    var ids = IntStream.range(0, 2).mapToObj(i -> UUID.randomUUID().toString()).toList();
    ids.forEach(id -> push(change("it-visit", id, ours, 0, text)));

    push(
        ids.stream()
            .map(id -> change("it-visit", id, ours, 1, "\"patch\":{\"a\":1}"))
            .toArray(String[]::new));

    var changes = pull("").get("changes");
    assertThat(changes).hasSize(2).allMatch(it -> it.get("versionNumber").intValue() == 2);
  }
}
