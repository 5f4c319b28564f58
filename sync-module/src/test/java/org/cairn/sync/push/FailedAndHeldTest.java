package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change that failed, comes again mended, and has to wait. */
class FailedAndHeldTest {
  private static final UUID ENTITY = new UUID(10, 1);
  private static final UUID FIRST = new UUID(30, 1);
  private static final UUID SECOND = new UUID(30, 2);

  private final PushInMemory server = new PushInMemory();

  private static String change(UUID operation, String action, String more) {
    return "{'changes':[{'opId':'%s','type':'note','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1%s}]}"
        .formatted(operation, action, new UUID(20, 1), ENTITY, more);
  }

  @Test
  void it_is_not_settled_as_long_as_it_waits() {
    server.assigned.add(ENTITY);
    var after = ",'prevOpId':'" + FIRST + "'";
    server.result(change(SECOND, "update", after + ",'data':7"));

    assertThat(server.stores.failures.rows).containsOnlyKeys(SECOND);

    var again = server.result(change(SECOND, "update", after + ",'data':{'a':2}"));

    assertThat(again.path("held")).hasSize(1);
    assertThat(server.stores.failures.settled).isEmpty();
  }
}
