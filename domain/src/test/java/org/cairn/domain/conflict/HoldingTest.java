package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.junit.jupiter.api.Test;

class HoldingTest {
  private static final UUID ID = new UUID(1, 1);

  private static ConflictingEdit edit(byte[] base, byte[] device, Suggestion suggestion) {
    var source = new ConflictingEdit.Source(ID, ID, ID, Instant.EPOCH, Instant.EPOCH, 0);
    return new ConflictingEdit(
        ID,
        1,
        ID,
        ID,
        ConflictKind.VERSION_CONFLICT,
        List.of("/ab"),
        List.of("/a"),
        1,
        2,
        ConflictingEdit.Contents.of(base, device, suggestion),
        source);
  }

  @Test
  void all_that_is_kept_of_an_edit_counts() {
    var content = Content.stored("{\"a\":1}".getBytes());
    var suggestion = new Suggestion(Resolution.MERGE, content, "why");

    assertThat(Holding.NONE.with(edit(new byte[10], new byte[20], suggestion)))
        .isEqualTo(new Holding(1, 10 + 20 + 7 + 5));
    assertThat(Holding.NONE.with(edit(null, null, null))).isEqualTo(new Holding(1, 5));
  }

  @Test
  void it_is_full_with_many_edits_or_with_large_ones() {
    assertThat(new Holding(Holding.MOST_EDITS - 1, Holding.MOST_BYTES - 1).isFull()).isFalse();
    assertThat(new Holding(Holding.MOST_EDITS, 0).isFull()).isTrue();
    assertThat(new Holding(1, Holding.MOST_BYTES).isFull()).isTrue();
  }
}
