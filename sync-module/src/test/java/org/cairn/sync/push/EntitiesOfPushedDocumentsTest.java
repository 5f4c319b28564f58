package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.domain.document.Head;
import org.cairn.domain.document.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may record in which entity, and documents that change it. */
class EntitiesOfPushedDocumentsTest {
  private static final UUID OURS = new UUID(10, 1);
  private static final UUID OTHER = new UUID(10, 2);
  private static final UUID DOCUMENT = new UUID(20, 1);
  private static final String PLACE =
      "{'opId':'%s','type':'place','action':'create','offlineId':'%s','versionNumber':1,'data':{}}"
          .formatted(new UUID(30, 99), OTHER);

  private final PushInMemory server = new PushInMemory();
  private int operations;

  @BeforeEach
  void assign() {
    server.assigned.add(OURS);
  }

  private String note(String action, UUID entity) {
    return "{'opId':'%s','type':'note','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1,'data':{'a':1}}"
        .formatted(new UUID(30, ++operations), action, DOCUMENT, entity);
  }

  private JsonNode push(String... changes) {
    return server.result("{'changes':[" + String.join(",", changes) + "]}");
  }

  @Test
  void an_edit_in_an_entity_of_others_goes_to_a_coordinator_and_the_batch_goes_on() {
    server.access.taken.add(OTHER);

    var answer = push(note("create", OTHER));

    assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("ENTITY_NOT_ASSIGNED");
    assertThat(server.stores.failed).hasSize(1);
  }

  @Test
  void who_registers_an_entity_may_go_on_at_once() {
    assertThat(push(PLACE, note("create", OTHER)).path("successful")).hasSize(2);
    assertThat(server.assigned).contains(OTHER);
  }

  @Test
  void nobody_takes_over_an_entity_by_registering_it_when_it_has_documents() {
    server.assigned.add(OTHER);
    push(note("create", OTHER));
    server.assigned.remove(OTHER);

    assertThat(push(PLACE).at("/failed/0/error/code").asText()).isEqualTo("ENTITY_NOT_ASSIGNED");
    assertThat(server.assigned).doesNotContain(OTHER);
  }

  @Test
  void nobody_takes_over_an_entity_whose_first_document_is_committed_at_the_same_moment() {
    var theirs = new Head(DOCUMENT, 50, 50, 1, 3, OTHER, false, 0, 10, Verification.NONE);
    server.beforeTheClock = () -> server.stores.commitByOthers(theirs);

    assertThat(push(PLACE).at("/failed/0/error/code").asText()).isEqualTo("ENTITY_NOT_ASSIGNED");
    assertThat(server.assigned).doesNotContain(OTHER);
    assertThat(server.stores.headRows).doesNotContainKey(OTHER);
  }

  @Test
  void nobody_takes_over_an_entity_that_is_or_was_assigned() {
    server.access.taken.add(OTHER);

    assertThat(push(PLACE).at("/failed/0/error/code").asText()).isEqualTo("ENTITY_NOT_ASSIGNED");
    assertThat(server.assigned).doesNotContain(OTHER);
  }

  @Test
  void nobody_takes_over_an_entity_that_is_assigned_at_the_same_moment() {
    server.beforeTheClock = () -> server.access.taken.add(OTHER);

    assertThat(push(PLACE).at("/failed/0/error/code").asText()).isEqualTo("ENTITY_NOT_ASSIGNED");
    assertThat(server.stores.headRows).doesNotContainKey(OTHER);
  }

  @Test
  void a_document_that_moves_departs_from_its_entity() {
    server.assigned.add(OTHER);
    push(note("create", OURS));

    push(note("update", OTHER));

    assertThat(server.stores.departed).containsEntry(DOCUMENT, OURS);
    assertThat(server.stores.headRows.get(DOCUMENT).entityId()).isEqualTo(OTHER);
  }
}
