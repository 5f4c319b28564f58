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

  @Test
  void conflicts_are_grouped_by_what_they_have_in_common() {
    var groups = new ArrayList<JsonNode>();
    for (var group : get(admin, "/sync/conflict-groups?limit=500").json().get("items")) {
      if (group.get("type").textValue().equals(typeName)) {
        groups.add(group);
      }
    }

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

  @Test
  void one_that_turns_out_to_differ_is_left_open_and_told() {
    var next = openedOver("{'a':1,'b':1}", "{'a':4,'b':1}", "{'a':5,'b':1}");
    conflicts.add(next);
    var document = read(admin, next).get("documentId").textValue();
    var later = on(document, "update", "{'a':4,'b':1,'d':1}");
    pushByOthers(later.replace("\"versionNumber\":1", "\"versionNumber\":2"));
    push(on(document, "update", "{'a':5,'b':1,'d':2}"));

    var items = decide("MERGE", ",'fields':{'/a':'client'}", false);

    assertThat(items.at("/3/status").textValue()).isEqualTo("failed");
    assertThat(items.at("/3/error/errors/0/pointer").textValue()).isEqualTo("/fields/~1d");
    assertThat(statuses()).endsWith("OPEN", "OPEN");
  }

  @Test
  void what_is_written_by_hand_and_a_device_are_not_for_many() {
    var manual = by(conflicts.get(0), "MANUAL", 2, ",'data':{'a':1}" + NOTE + SIMILAR);
    var own = by(conflicts.get(0), "CLIENT_WINS", 2, SIMILAR);

    assertProblem(resolve(admin, manual), 400, "INVALID");
    assertProblem(resolve(worker, own), 403, "FORBIDDEN");
  }
}
