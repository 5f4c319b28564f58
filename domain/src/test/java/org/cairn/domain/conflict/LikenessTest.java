package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final UUID HERE = new UUID(3, 1);

  private static byte[] likeness(
      String type, UUID wanted, String reason, byte[] device, String... clashes) {
    var source =
        new ConflictingEdit.Source(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.now(),
            Instant.now(),
            0);
    var edit =
        new ConflictingEdit(
            UUID.randomUUID(),
            1,
            HERE,
            wanted,
            ConflictKind.VERSION_CONFLICT,
            List.of(),
            List.of(clashes),
            1,
            2,
            ConflictingEdit.Contents.of(null, device, Suggestion.none(reason)),
            source);
    return Likeness.of(type, edit);
  }

  private static byte[] usual(String... clashes) {
    return likeness("visit", HERE, "Both.", new byte[] {'{', '}'}, clashes);
  }

  @Test
  void documents_people_and_times_make_no_difference_nor_does_the_order_of_places() {
    assertThat(usual("/a", "/b")).hasSize(16).isEqualTo(usual("/b", "/a"));
  }

  @Test
  void type_places_cause_deletion_and_move_do() {
    var usual = usual("/a");

    assertThat(usual("/a", "/b")).isNotEqualTo(usual);
    assertThat(likeness("tent", HERE, "Both.", new byte[1], "/a")).isNotEqualTo(usual);
    assertThat(likeness("visit", HERE, "Other.", new byte[1], "/a")).isNotEqualTo(usual);
    assertThat(likeness("visit", HERE, "Both.", null, "/a")).isNotEqualTo(usual);
    assertThat(likeness("visit", new UUID(3, 2), "Both.", new byte[1], "/a")).isNotEqualTo(usual);
    assertThat(likeness("visit", HERE, "Both.", new byte[1], "/a")).isEqualTo(usual);
  }
}
