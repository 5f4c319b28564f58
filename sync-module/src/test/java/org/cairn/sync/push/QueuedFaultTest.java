package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.Action;
import org.cairn.domain.change.PushMode;
import org.cairn.sync.type.Types;
import org.junit.jupiter.api.Test;

/** A change at which the server fails while it decides; here, because it has no history. */
class QueuedFaultTest {
  private static final UUID SOME = new UUID(1, 1);

  private static PushedChange change() {
    var type = Types.type(1, "{'name':'note','version':1,'schema':{}}");
    var change = new PushedChange();
    change.opId = SOME;
    change.documentId = SOME;
    change.entityId = SOME;
    change.type = "note";
    change.action = Action.DELETE;
    change.versionNumber = 1;
    change.knownType = Types.known(type).current("note").orElseThrow();
    return change;
  }

  private static Throwable failure(PushedChange change) {
    var caller = new Caller(SOME, Set.of(), SOME, null, "t");
    var batch = new PushedBatch(SOME, null, PushMode.PER_ITEM, null, null, null, List.of(change));
    var types = Types.known(Types.type(1, "{'name':'note','version':1,'schema':{}}"));
    var identity = new PushTask.Identity(SOME, SOME, Instant.EPOCH);
    var task = new PushTask(caller, batch, types, Map.of(), identity);
    var scene = new Scene(Map.of(), null, Set.of(), id -> null);
    return catchThrowable(() -> new BatchWork(task, scene, null, null).decide());
  }

  @Test
  void is_named_where_it_comes_from_the_queue() {
    var change = change();
    change.seq = 7;

    var failure = failure(change);

    assertThat(failure).isInstanceOf(PoisonedOperation.class);
    assertThat(((PoisonedOperation) failure).seq()).isEqualTo(7);
    assertThat(failure).hasCauseInstanceOf(NullPointerException.class);
  }

  @Test
  void fails_its_batch_where_it_was_pushed() {
    assertThat(failure(change())).isInstanceOf(NullPointerException.class);
  }
}
