package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other terms tried on the conflicts that there were; each test has a type of its own. */
class SimulationIT extends ConflictedIT {
  private static final String PATH = "/sync/conflict-simulations";

  private final String name = "it-simulated-" + UUID.randomUUID();
  private String conflict;

  @Override
  protected String type() {
    return name.replaceAll("-(?=[0-9])", "-x").toLowerCase();
  }

  @Override
  protected String definition() {
    return "{\"name\":\"NAME\",\"version\":1,\"merge\":{\"default\":\"MANUAL\",\"fields\":{\"/n\":{\"rule\":\"max\"}}},"
        + "\"critical\":[\"/c\"],"
        + "\"schema\":{\"type\":\"object\",\"maxProperties\":3}}";
  }

  @BeforeEach
  void open() {
    conflict = opened();
  }

  private JsonNode simulated(String more) {
    var body = ("{'type':'" + type() + "'" + more + "}").replace('\'', '"');
    var answer = send(admin, "POST", PATH, body);
    assertThat(answer.status()).as(new String(answer.bytes())).isEqualTo(200);
    return answer.json();
  }

  private String wrong(String more) {
    var body = ("{'type':'" + type() + "'" + more + "}").replace('\'', '"');
    var answer = send(admin, "POST", PATH, body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.json().at("/errors/0/pointer").asText();
  }

  @Test
  void the_terms_of_today_give_what_there_is() {
    var same = simulated("");

    assertThat(same.path("conflicts").asInt()).isEqualTo(1);
    assertThat(same.at("/now/open").asInt()).isEqualTo(1);
    assertThat(same.at("/then/open").asInt()).isEqualTo(1);
    assertThat(same.path("differing").asInt()).isZero();
    assertThat(same.path("items")).isEmpty();
  }

  @Test
  void other_terms_would_have_decided_and_say_what_they_leave_out() {
    var other = simulated(",'merge':{'default':'CLIENT_WINS'}");

    assertThat(other.at("/then/automatic").asInt()).isEqualTo(1);
    assertThat(other.path("differing").asInt()).isEqualTo(1);
    var item = other.at("/items/0");
    assertThat(item.path("conflictId").asText()).isEqualTo(conflict);
    assertThat(item.path("now").asText()).isEqualTo("open");
    assertThat(item.path("then").asText()).isEqualTo("automatic");
    assertThat(item.path("resolution").asText()).isEqualTo("CLIENT_WINS");
    assertThat(other.path("leftOut").toString())
        .isEqualTo("[{\"pointer\":\"/a\",\"side\":\"server\",\"conflicts\":1}]");
    assertThat(other.path("lost")).isEmpty();
    assertThat(read(admin, conflict).path("status").asText()).isEqualTo("OPEN");
  }

  @Test
  void a_rule_for_a_place_counts_as_well() {
    var other = simulated(",'merge':{'fields':{'/a':{'rule':'max'}}}");

    assertThat(other.at("/items/0/resolution").asText()).isEqualTo("MERGE");
    assertThat(other.path("leftOut")).isEmpty();
  }

  @Test
  void stricter_terms_would_have_asked_where_today_nobody_is() {
    item(resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE)));
    pushByOthers(edit(3, "update", after(1) + ",'data':{'a':2,'n':2}"));
    assertThat(outcome(push(another(), edit(4, "update", ",'data':{'a':1,'n':3}"))))
        .isEqualTo("merged");

    var other = simulated(",'merge':{'default':'MANUAL','fields':{'/n':{'rule':'manual'}}}");

    assertThat(other.at("/now/automatic").asInt()).isEqualTo(1);
    assertThat(other.at("/then/automatic").asInt()).isZero();
    assertThat(other.path("differing").asInt()).isEqualTo(1);
    assertThat(other.at("/items/0/then").asText()).isEqualTo("open");
    assertThat(other.at("/items/0/clashes/0").asText()).isEqualTo("/n");
  }

  @Test
  void what_only_a_person_may_decide_today_is_pointed_out() {
    item(resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE)));
    pushByOthers(edit(3, "update", after(1) + ",'data':{'a':2,'c':1}"));
    push(edit(4, "update", ",'data':{'a':1,'c':2}"));

    var other = simulated(",'critical':[],'merge':{'default':'LATEST'}");

    assertThat(other.at("/now/byPerson").asInt()).isEqualTo(1);
    assertThat(other.at("/then/automatic").asInt()).isEqualTo(2);
    assertThat(other.path("criticalDecided"))
        .extracting(one -> one.path("pointer").asText())
        .containsExactly("/c");
  }

  @Test
  void what_would_not_fit_its_type_would_be_asked_about() {
    item(resolve(admin, by(conflict, "SERVER_WINS", 2, NOTE)));
    pushByOthers(edit(3, "update", after(1) + ",'data':{'a':2,'x':1,'y':1}"));
    var late = push(edit(4, "update", ",'data':{'a':1,'v':1,'w':1}"));
    assertThat(late.path("conflicts")).hasSize(1);

    var same = simulated("");

    assertThat(same.at("/then/open").asInt()).isEqualTo(2);
  }

  @Test
  void the_latest_ones_are_taken_and_bad_input_is_pointed_to() {
    assertThat(simulated(",'last':1").path("conflicts").asInt()).isEqualTo(1);
    assertThat(wrong(",'last':0")).isEqualTo("/last");
    assertThat(wrong(",'last':1001")).isEqualTo("/last");
    assertThat(wrong(",'merge':{'default':'BEST'}")).isEqualTo("/merge/default");
    assertThat(wrong(",'critical':['x']")).isEqualTo("/critical/0");
    assertThat(wrong(",'critical':['/typo~2']")).isEqualTo("/critical/0");
    assertThat(wrong(",'autoResolve':{'withinMinutes':-1}"))
        .isEqualTo("/autoResolve/withinMinutes");
    var unknown = send(admin, "POST", PATH, "{\"type\":\"nothing\"}");
    assertThat(unknown.json().at("/errors/0/pointer").asText()).isEqualTo("/type");
  }
}
