package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** A device of which as many operations wait as may. */
class FullQueueTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final int ALL_BUT_ONE = 49_999;

  private final PushInMemory server = new PushInMemory();

  private JsonNode create(int number, String more) {
    return server.result(
        "{'changes':[{'opId':'%s','type':'note','action':'create','offlineId':'%s','entityId':'%s','data':{}%s}]}"
            .formatted(new UUID(30, number), new UUID(20, number), ENTITY, more));
  }

  @Test
  void can_push_what_waits_for_nothing_and_nothing_else() {
    server.assigned.add(ENTITY);
    server.queue.others = ALL_BUT_ONE;
    var waiting = ",'dependsOn':['" + new UUID(30, 99) + "']";
    assertThat(create(1, waiting).path("held")).hasSize(1);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> create(2, waiting))
        .matches(problem -> problem.code() == ProblemCode.QUEUE_FULL);
    assertThat(create(3, "").path("successful")).hasSize(1);
    assertThat(create(1, waiting).path("held")).hasSize(1);
  }
}
