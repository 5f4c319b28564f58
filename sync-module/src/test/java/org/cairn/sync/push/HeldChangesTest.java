package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes that wait for what has not arrived, and when they go on. */
class HeldChangesTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final UUID DOCUMENT = new UUID(20, 1);
  private static final UUID OTHER_DOCUMENT = new UUID(20, 2);

  private final PushInMemory server = new PushInMemory();

  @BeforeEach
  void assign() {
    server.assigned.add(ENTITY);
  }

  private static UUID op(int number) {
    return new UUID(30, number);
  }

  private static String create(int number, UUID document, String more) {
    return change(number, "create", document, ",'data':{'a':1}" + more);
  }

  private static String update(int number, UUID document, String more) {
    return change(number, "update", document, ",'data':{'a':" + number + "}" + more);
  }

  private static String change(int number, String action, UUID document, String more) {
    return "{'opId':'%s','type':'note','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1%s}"
        .formatted(op(number), action, document, ENTITY, more);
  }

  private static String after(int number) {
    return ",'prevOpId':'%s'".formatted(op(number));
  }

  private static String dependingOn(int number) {
    return ",'dependsOn':['%s']".formatted(op(number));
  }

  private JsonNode push(String... changes) {
    return server.result("{'changes':[" + String.join(",", changes) + "]}");
  }

  private static List<String> awaited(JsonNode held) {
    return StreamSupport.stream(held.path("waitsFor").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void an_edit_waits_for_the_one_before_it_and_is_released_when_that_arrives() {
    var held = push(update(2, DOCUMENT, after(1))).at("/held/0");

    assertThat(held.path("status").asText()).isEqualTo("held");
    assertThat(awaited(held)).containsExactly(op(1).toString());
    assertThat(held.path("operationId").asText()).isNotEmpty();
    assertThat(server.queue.released()).isEmpty();

    assertThat(push(create(1, DOCUMENT, "")).path("successful")).hasSize(1);

    assertThat(server.queue.released()).containsExactly(op(2));
  }

  @Test
  void a_chain_may_arrive_in_any_order() {
    push(update(3, DOCUMENT, after(2)));
    push(update(2, DOCUMENT, after(1)));

    assertThat(push(create(1, DOCUMENT, "")).path("successful")).hasSize(1);
    assertThat(server.queue.released()).containsExactly(op(2));
  }

  /** Each in a batch of its own: whatever the order, none waits for one that was made after it. */
  @Test
  void in_whatever_order_a_chain_arrives_its_edits_wait_for_earlier_ones_only() {
    for (var order : permutations(List.of(1, 2, 3, 4))) {
      var fresh = new PushInMemory();
      fresh.assigned.add(ENTITY);
      int taken = 0;
      for (int number : order) {
        var change =
            number == 1 ? create(1, DOCUMENT, "") : update(number, DOCUMENT, after(number - 1));
        var answer = fresh.result("{'changes':[" + change + "]}");
        if (number == taken + 1) {
          assertThat(answer.path("successful")).as("%s in %s", number, order).hasSize(1);
          taken++;
        } else {
          assertThat(awaited(answer.at("/held/0")))
              .as("%s in %s", number, order)
              .allMatch(one -> UUID.fromString(one).getLeastSignificantBits() < number);
        }
      }
    }
  }

  @Test
  void an_edit_whose_document_is_made_while_it_is_decided_is_decided_once_more() {
    push(create(1, DOCUMENT, ""));
    server.stores.unseenOnce.add(DOCUMENT);

    assertThat(push(update(2, DOCUMENT, after(1))).path("successful")).hasSize(1);
  }

  private static List<List<Integer>> permutations(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (int first : numbers) {
      var rest = numbers.stream().filter(number -> number != first).toList();
      for (var order : permutations(rest)) {
        var whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }

  @Test
  void an_operation_waits_for_another_that_has_to_be_taken_first() {
    var held = push(create(2, OTHER_DOCUMENT, dependingOn(1))).at("/held/0");
    assertThat(awaited(held)).containsExactly(op(1).toString());

    push(create(1, DOCUMENT, ""));

    assertThat(server.queue.released()).containsExactly(op(2));
  }

  @Test
  void an_operation_that_depends_on_one_that_was_refused_waits_until_that_is_mended() {
    push(change(1, "create", DOCUMENT, ",'data':{'a':'no number'}"));

    var held = push(create(2, OTHER_DOCUMENT, dependingOn(1))).at("/held/0");

    assertThat(awaited(held)).containsExactly(op(1).toString());
    push(create(1, DOCUMENT, ""));
    assertThat(server.queue.released()).containsExactly(op(2));
  }

  @Test
  void an_operation_cannot_depend_on_itself() {
    var failed = push(create(1, DOCUMENT, dependingOn(1))).at("/failed/0/error");

    assertThat(failed.path("pointer").asText()).isEqualTo("/dependsOn");
  }

  @Test
  void what_is_there_already_is_not_waited_for() {
    push(create(1, DOCUMENT, ""));

    var answer = push(create(2, OTHER_DOCUMENT, dependingOn(1)), update(3, DOCUMENT, after(1)));

    assertThat(answer.path("successful")).hasSize(2);
  }

  @Test
  void later_edits_of_a_document_wait_behind_one_that_waits() {
    push(create(1, DOCUMENT, ""));
    push(update(3, DOCUMENT, dependingOn(2)));

    var behind = push(update(4, DOCUMENT, "")).at("/held/0");
    var same = push(update(5, OTHER_DOCUMENT, dependingOn(2)), update(6, OTHER_DOCUMENT, ""));

    assertThat(awaited(behind)).containsExactly(op(3).toString());
    assertThat(awaited(same.at("/held/1"))).containsExactly(op(5).toString());
  }

  @Test
  void what_waits_and_comes_again_is_told_so_and_kept_once() {
    var edit = update(2, DOCUMENT, after(1));
    var first = push(edit).at("/held/0");

    var again = push(edit).at("/held/0");

    assertThat(again).isEqualTo(first);
    assertThat(server.queue.operations()).containsExactly(op(2));
  }

  @Test
  void what_is_still_to_be_worked_on_is_not_taken_before_its_turn() {
    push(update(2, DOCUMENT, after(1)));
    push(create(1, DOCUMENT, ""));

    assertThat(push(update(2, DOCUMENT, after(1))).path("held")).hasSize(1);
  }

  @Test
  void what_waits_does_so_for_five_days_and_no_longer() {
    push(update(2, DOCUMENT, after(1)));

    assertThat(server.queue.heldUntil(op(2))).isEqualTo(PushInMemory.NOW.plus(Duration.ofDays(5)));
  }

  @Test
  void one_that_comes_before_the_other_in_a_batch_goes_on_at_once() {
    var answer = push(update(2, DOCUMENT, after(1)), create(1, DOCUMENT, ""));

    assertThat(answer.path("held")).hasSize(1);
    assertThat(server.queue.heldUntil(op(2))).isNull();
  }

  @Test
  void a_document_waits_for_its_entity_and_goes_on_when_its_author_sees_it() {
    server.assigned.clear();
    var held = push(create(1, DOCUMENT, "")).at("/held/0");
    assertThat(held.path("waitsForEntity").asText()).isEqualTo(ENTITY.toString());

    assertThat(push(create(1, DOCUMENT, "")).at("/held/0")).isEqualTo(held);

    push(
        "{'opId':'%s','type':'place','action':'create','offlineId':'%s','versionNumber':1,'data':{}}"
            .formatted(op(2), ENTITY));

    assertThat(server.queue.released()).containsExactly(op(1));
  }

  @Test
  void an_atomic_batch_does_not_wait() {
    var body = "{'mode':'atomic','changes':[" + update(2, DOCUMENT, after(1)) + "]}";

    var answer = server.push(body);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(server.queue.operations()).isEmpty();
  }

  @Test
  void a_batch_counts_what_waits() {
    push(update(2, DOCUMENT, after(1)), create(3, OTHER_DOCUMENT, ""));

    var details = server.audited.get(0).details();
    assertThat(details.path("held").asInt()).isEqualTo(1);
    assertThat(details.path("conflicts").asInt()).isZero();
    assertThat(details.path("successful").asInt()).isEqualTo(1);
  }
}
