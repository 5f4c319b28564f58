package org.cairn.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.cairn.domain.conflict.Decision;
import org.cairn.domain.conflict.Holding;
import org.cairn.domain.conflict.Resolution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open conflict takes so many edits, and no more until it is decided. */
class FullConflictTest extends EditsOfOneDocument {
  private static final int OTHERS = 1_000_000;

  @BeforeEach
  void create() {
    create("{'a':1}");
    pushByOthers(edit(OTHERS, "update", ",'data':{'a':2}"));
  }

  private static String chained(int operation) {
    return edit(
        operation, "update", after(operation - 1) + ",'data':{'a':" + (operation + 5) + "}");
  }

  /** Edits 2 to 201, of which each follows the one before it, a hundred at a time. */
  private void fill() {
    push(edit(2, "update", ",'data':{'a':7}"));
    for (int from = 3; from < 2 + Holding.MOST_EDITS; from += 99) {
      var batch = new String[Math.min(99, 2 + Holding.MOST_EDITS - from)];
      for (int i = 0; i < batch.length; i++) {
        batch[i] = chained(from + i);
      }
      assertThat(push(batch).path("conflicts")).hasSize(batch.length);
    }
  }

  private static String code(JsonNode answer) {
    return answer.at("/failed/0/error/code").asText();
  }

  @Test
  void what_it_does_not_take_is_kept_and_may_come_again() {
    fill();
    int next = 2 + Holding.MOST_EDITS;

    var refused = push(chained(next));

    assertThat(code(refused)).isEqualTo("CONFLICT_FULL");
    assertThat(refused.at("/failed/0/error/retryable").asBoolean()).isTrue();
    assertThat(server.stores.failed).containsKey(op(next));
    assertThat(new String(server.stores.failed.get(op(next)).payload())).contains("\"data\"");
  }

  @Test
  void it_fills_within_a_batch_too() {
    push(edit(2, "update", ",'data':{'a':7}"));
    var batch = new String[100];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100; i++) {
        batch[i] = chained(3 + round * 100 + i);
      }
      var answer = push(batch);
      assertThat(answer.path("failed")).hasSize(round);
    }
    assertThat(server.stores.edits).hasSize(Holding.MOST_EDITS);
  }

  @Test
  void the_edits_in_it_are_known_again_and_one_that_fits_is_taken() {
    fill();

    assertThat(push(chained(50)).at("/conflicts/0/conflict/resolution").asText())
        .isEqualTo("PENDING");
    var fitting = edit(OTHERS + 1, "update", 2, ",'data':{'a':3}");
    assertThat(push(fitting).at("/successful/0/outcome").asText()).isEqualTo("applied");
  }

  @Test
  void once_it_is_decided_the_chain_goes_on() {
    fill();
    int next = 2 + Holding.MOST_EDITS;
    assertThat(code(push(chained(next)))).isEqualTo("CONFLICT_FULL");
    var decision =
        Decision.automatic(
            Resolution.CLIENT_WINS, 2, 3, "decided", Instant.parse("2026-03-01T10:00:00Z"));
    server
        .stores
        .edits
        .values()
        .forEach(one -> server.stores.conflicts.decisions.put(one.conflictId(), decision));

    var taken = push(chained(next));

    assertThat(taken.path("failed")).isEmpty();
    assertThat(server.stores.failures.settled).containsKey(op(next));
  }
}
