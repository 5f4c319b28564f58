package org.cairn.sync.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patches of documents that were written under an older version of their type. */
class OlderTypesTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final UUID DOCUMENT = new UUID(20, 1);

  private final PushInMemory server = new PushInMemory();
  private int operations;

  @BeforeEach
  void assign() {
    server.assigned.add(ENTITY);
  }

  private JsonNode push(String type, String action, int version, String more, String known) {
    var change =
        "{'opId':'%s','type':'%s','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':%d,%s}"
            .formatted(new UUID(30, ++operations), type, action, DOCUMENT, ENTITY, version, more);
    return StrictJson.parse(server.push("{'changes':[" + change + "]}", known).body());
  }

  private String stored() {
    var head = server.stores.headRows.get(DOCUMENT);
    var content = server.stores.revisions.back(head, 0).orElseThrow().content();
    return head.typeId() + new String(content.json(), UTF_8);
  }

  @Test
  void a_patch_is_made_to_the_document_as_readers_see_it_with_the_defaults_of_the_present_type() {
    push("stay", "create", 1, "'data':{'a':1}", "stay=1");
    assertThat(stored()).isEqualTo("5{\"a\":1}");

    var answer = push("stay", "update", 1, "'patch':{'a':2}", null);

    assertThat(answer.path("successful")).hasSize(1);
    assertThat(stored()).isEqualTo("6{\"a\":2,\"b\":\"x\",\"c\":1}");
  }

  @Test
  void what_a_patch_takes_away_no_default_brings_back() {
    push("stay", "create", 1, "'data':{'a':1}", "stay=1");

    push("stay", "update", 1, "'patch':{'a':2,'c':null}", null);

    assertThat(stored()).isEqualTo("6{\"a\":2,\"b\":\"x\"}");
  }

  @Test
  void a_document_of_the_present_version_is_patched_as_it_is() {
    push("stay", "create", 1, "'data':{'a':1,'b':'y'}", null);

    push("stay", "update", 1, "'patch':{'a':2}", null);

    assertThat(stored()).isEqualTo("6{\"a\":2,\"b\":\"y\"}");
  }

  @Test
  void a_patch_that_fits_only_the_version_that_the_device_knows_is_stored_under_that() {
    push("visit", "create", 1, "'data':{'a':1}", "visit=1");

    var answer = push("visit", "update", 1, "'patch':{'a':2}", "visit=1");

    assertThat(answer.path("successful")).hasSize(1);
    assertThat(stored()).isEqualTo("1{\"a\":2}");
  }

  @Test
  void a_patch_by_any_other_device_has_to_fit_the_present_version() {
    push("visit", "create", 1, "'data':{'a':1}", "visit=1");

    var answer = push("visit", "update", 1, "'patch':{'a':2}", null);

    assertThat(answer.at("/failed/0/error/pointer").asText()).isEqualTo("/data/b");
    assertThat(stored()).isEqualTo("1{\"a\":1}");
  }
}
