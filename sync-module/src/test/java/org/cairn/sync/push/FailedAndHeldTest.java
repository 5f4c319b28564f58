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
  void it_is_settled_when_it_is_taken_and_not_before() {
    server.assigned.add(ENTITY);
    var after = ",'prevOpId':'" + FIRST + "'";
    server.result(change(SECOND, "update", after + ",'data':7"));

    server.result(change(SECOND, "update", after + ",'data':{'a':2}"));
    assertThat(server.stores.failures.settled).isEmpty();

    server.result(change(FIRST, "create", ",'data':{'a':1}"));
    server.result(change(SECOND, "update", after + ",'data':{'a':2}"));
    assertThat(server.stores.failures.settled).containsOnlyKeys(SECOND);
  }
}
