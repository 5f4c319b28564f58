package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conflicts of the same kind that are decided together. */
class SimilarIT extends ConflictedIT {
  private static final String SIMILAR = ",'applyToSimilar':true";
  private final String typeName = unique("it-similar");
  private final List<String> conflicts = new ArrayList<>();

  /** Of its own, so that the conflicts of other tests are not similar. */
  @Override
  protected String type() {
    return typeName;
  }

  /** Two about /a, one about /a in another document that says more, one about /a and /b. */
  @BeforeEach
  void open() {
    conflicts.add(openedOver("{'a':1,'b':1}", "{'a':2,'b':1}", "{'a':3,'b':1}"));
    conflicts.add(openedOver("{'a':1,'b':1}", "{'a':4,'b':1}", "{'a':5,'b':1}"));
    conflicts.add(openedOver("{'a':7}", "{'a':8,'c':1}", "{'a':9}"));
    conflicts.add(openedOver("{'a':1,'b':1}", "{'a':2,'b':2}", "{'a':3,'b':3}"));
  }

  private String openedOver(String base, String server, String device) {
    var id = UUID.randomUUID().toString();
    assertThat(outcome(push(on(id, "create", base)))).isEqualTo("applied");
    assertThat(outcome(push(admin, on(id, "update", server)))).isEqualTo("applied");
    return push(on(id, "update", device)).at("/conflicts/0/conflict/id").textValue();
  }

  private String on(String id, String action, String data) {
    return "{'opId':'%s','type':'%s','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1,'data':%s}"
        .formatted(UUID.randomUUID(), typeName, action, id, entity, data)
        .replace('\'', '"');
  }

  private JsonNode decide(String strategy, String more, boolean dryRun) {
    var resolution = by(conflicts.get(0), strategy, 2, SIMILAR + more);
    var body = "{'dryRun':%s,'resolutions':[%s]}".formatted(dryRun, resolution);
    var answer = send(admin, "POST", "/sync/resolve", body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().get("items");
  }

  private List<String> statuses() {
    return conflicts.stream().map(id -> read(admin, id).get("status").textValue()).toList();
  }

  private List<JsonNode> groups() {
    var groups = new ArrayList<JsonNode>();
    for (var group : get(admin, "/sync/conflict-groups?limit=500").json().get("items")) {
      if (group.get("type").textValue().equals(typeName)) {
        groups.add(group);
      }
    }
    return groups;
  }

  @Test
  void conflicts_are_grouped_by_what_they_have_in_common() {
    var groups = groups();

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).get("conflicts").intValue()).isEqualTo(3);
    assertThat(groups.get(0).get("clashes").toString()).isEqualTo("[\"/a\"]");
    assertThat(groups.get(0).get("example").textValue()).isEqualTo(conflicts.get(0));
    assertThat(groups.get(1).get("clashes").toString()).isEqualTo("[\"/a\",\"/b\"]");
    assertProblem(get(worker, "/sync/conflict-groups"), 403, "FORBIDDEN");
  }

  @Test
  void one_decision_is_applied_to_all_that_are_similar_and_a_dry_run_shows_it_first() {
    var told = decide("MERGE", ",'fields':{'/a':'client'}", true);
    assertThat(statuses()).containsOnly("OPEN");

    var items = decide("MERGE", ",'fields':{'/a':'client'}", false);

    assertThat(items).isEqualTo(told);
    assertThat(items.findValuesAsText("conflictId")).isEqualTo(conflicts.subList(0, 3));
    assertThat(items.findValuesAsText("similarTo"))
        .containsExactly("null", conflicts.get(0), conflicts.get(0));
    assertThat(items.at("/2/data").toString()).isEqualTo("{\"a\":9,\"c\":1}");
    assertThat(statuses()).containsExactly("DECIDED", "DECIDED", "DECIDED", "OPEN");
  }

  /** The second one's document goes on by somebody else's hand. */
  private void goesOn(String action, String data) {
    var document = read(admin, conflicts.get(1)).get("documentId").textValue();
    pushByOthers(on(document, action, data).replace("\"versionNumber\":1", "\"versionNumber\":2"));
  }

  private JsonNode documentOf(String conflict) {
    var document = read(admin, conflict).get("documentId").textValue();
    return get(admin, "/documents/" + document).json();
  }

  private void assertLeftOpen(JsonNode items) {
    assertThat(items.at("/1/status").textValue()).isEqualTo("failed");
    assertThat(items.at("/1/error/code").textValue()).isEqualTo("STALE");
    assertThat(items.at("/1/error/message").textValue()).contains("version 3", "by itself");
    assertThat(items.at("/2/status").textValue()).isEqualTo("resolved");
  }

  @Test
  void what_nobody_has_seen_is_not_written_over() {
    goesOn("update", "{'a':4,'b':1,'x':777}");

    var told = decide("CLIENT_WINS", NOTE, true);
    var items = decide("CLIENT_WINS", NOTE, false);

    assertThat(items).isEqualTo(told);
    assertLeftOpen(items);
    assertThat(statuses()).containsExactly("DECIDED", "OPEN", "DECIDED", "OPEN");
    assertThat(documentOf(conflicts.get(1)).get("data").toString())
        .isEqualTo("{\"a\":4,\"b\":1,\"x\":777}");
  }

  @Test
  void a_document_that_was_deleted_since_is_not_brought_back() {
    goesOn("delete", "null");

    assertLeftOpen(decide("CLIENT_WINS", NOTE, false));

    assertThat(documentOf(conflicts.get(1)).get("deleted").booleanValue()).isTrue();
  }

  @Test
  void a_document_that_has_gone_on_is_not_merged_either_nor_is_its_edit_refused() {
    goesOn("update", "{'a':6,'b':1}");

    assertLeftOpen(decide("MERGE", ",'fields':{'/a':'client'}", true));
    assertLeftOpen(decide("SERVER_WINS", NOTE, false));

    assertThat(statuses()).containsExactly("DECIDED", "OPEN", "DECIDED", "OPEN");
  }

  @Test
  void one_that_another_device_wants_deleted_since_is_not_like_those_that_say_something() {
    var document = read(admin, conflicts.get(1)).get("documentId").textValue();
    push(another(), on(document, "delete", "null"));

    var items = decide("CLIENT_WINS", NOTE, false);

    assertThat(items.at("/1/error/code").textValue()).isEqualTo("STALE");
    assertThat(statuses()).containsExactly("DECIDED", "OPEN", "DECIDED", "OPEN");
  }

  @Test
  void a_group_tells_how_many_of_it_would_be_left_open() {
    goesOn("update", "{'a':4,'b':1,'x':777}");

    var group = groups().get(0);

    assertThat(group.get("conflicts").intValue()).isEqualTo(3);
    assertThat(group.get("leftOpen").intValue()).isEqualTo(1);
    assertThat(groups().get(1).get("leftOpen").intValue()).isZero();
  }

  @Test
  void a_conflict_that_the_request_names_is_decided_as_it_says_there() {
    var first = by(conflicts.get(0), "CLIENT_WINS", 2, NOTE + SIMILAR);
    var second = by(conflicts.get(1), "SERVER_WINS", 2, NOTE);

    var items = resolve(admin, first, second).json().get("items");

    assertThat(items.findValuesAsText("conflictId"))
        .containsExactly(conflicts.get(0), conflicts.get(2), conflicts.get(1));
    assertThat(items.findValuesAsText("resolution"))
        .containsExactly("CLIENT_WINS", "CLIENT_WINS", "SERVER_WINS");
  }

  @Test
  void a_conflict_that_is_similar_to_two_of_a_request_is_told_once_and_decided_like_the_first() {
    var first = by(conflicts.get(0), "CLIENT_WINS", 2, NOTE + SIMILAR);
    var second = by(conflicts.get(1), "SERVER_WINS", 2, NOTE + SIMILAR);
    var body = "{'dryRun':true,'resolutions':[%s,%s]}".formatted(first, second);

    var told = send(admin, "POST", "/sync/resolve", body.replace('\'', '"')).json().get("items");
    var items = resolve(admin, first, second).json().get("items");

    assertThat(items).isEqualTo(told);
    assertThat(items.findValuesAsText("conflictId"))
        .containsExactly(conflicts.get(0), conflicts.get(2), conflicts.get(1));
  }

  @Test
  void what_is_written_by_hand_and_a_device_are_not_for_many() {
    var manual = by(conflicts.get(0), "MANUAL", 2, ",'data':{'a':1}" + NOTE + SIMILAR);
    var own = by(conflicts.get(0), "CLIENT_WINS", 2, NOTE + SIMILAR);

    assertProblem(resolve(admin, manual), 400, "INVALID");
    assertProblem(resolve(worker, own), 403, "FORBIDDEN");
  }
}
