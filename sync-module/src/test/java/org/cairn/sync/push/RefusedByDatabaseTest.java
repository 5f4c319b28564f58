package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that the database does not take, for whatever reason, though all is well with it. */
class RefusedByDatabaseTest {
  private static final UUID ENTITY = new UUID(10, 1);

  private final PushInMemory server = new PushInMemory();

  @BeforeEach
  void forbid() {
    server.assigned.add(ENTITY);
    server.stores.forbidden.ids.addAll(List.of(document(2), document(4)));
  }

  private static UUID document(int number) {
    return new UUID(20, number);
  }

  private static String create(int number) {
    return "{'opId':'%s','type':'note','action':'create','offlineId':'%s','entityId':'%s','data':{}}"
        .formatted(new UUID(30, number), document(number), ENTITY);
  }

  private JsonNode push(String mode, int... numbers) {
    var changes =
        Arrays.stream(numbers)
            .mapToObj(RefusedByDatabaseTest::create)
            .collect(Collectors.joining(","));
    return server.result("{'mode':'" + mode + "','changes':[" + changes + "]}");
  }

  @Test
  void fails_alone() {
    var answer = push("perItem", 1, 2, 3, 4, 5);

    assertThat(answer.path("successful")).hasSize(3);
    assertThat(answer.path("failed")).hasSize(2);
    assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("UNPROCESSABLE_OPERATION");
    assertThat(server.stores.headRows).containsOnlyKeys(document(1), document(3), document(5));
    assertThat(server.stores.failed).containsOnlyKeys(new UUID(30, 2), new UUID(30, 4));
  }

  @Test
  void is_named_where_all_or_nothing_was_asked_for() {
    var answer = push("atomic", 1, 2);

    assertThat(answer.toString()).contains("UNPROCESSABLE_OPERATION");
    assertThat(server.stores.headRows).isEmpty();
  }

  @Test
  void is_taken_once_the_database_takes_it() {
    push("perItem", 2);
    server.stores.forbidden.ids.clear();

    assertThat(push("perItem", 2).path("successful")).hasSize(1);
    assertThat(server.stores.failures.settled).containsKey(new UUID(30, 2));
  }
}
