package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
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

  private static byte[] ofItems(String content, String... clashes) {
    var reason = "Both sides changed " + Reason.places(List.of(clashes)) + "; later.";
    return likeness("visit", HERE, reason, Dispute.content(content).json(), clashes);
  }

  @Test
  void which_item_of_a_list_makes_no_difference_but_how_many_do() {
    var items = "{'items':[{'id':1,'v':1}]}";
    var usual = ofItems(items, "/items/0/v");

    assertThat(ofItems(items, "/items/3/v")).isEqualTo(usual);
    assertThat(ofItems(items, "/items/3/w")).isNotEqualTo(usual);
    assertThat(ofItems(items, "/items/0/v", "/items/1/v"))
        .isNotEqualTo(usual)
        .isEqualTo(ofItems(items, "/items/1/v", "/items/12/v"));
  }

  @Test
  void how_many_items_clash_counts_though_the_cause_does_not_name_them() {
    var items = Dispute.content("{'items':[{'id':1,'v':1}]}").json();

    assertThat(likeness("visit", HERE, "Both.", items, "/items/0/v", "/items/1/v"))
        .isNotEqualTo(likeness("visit", HERE, "Both.", items, "/items/0/v"));
  }

  @Test
  void a_member_named_by_a_number_is_a_place_of_its_own() {
    var answers = "{'answers':{'1':1,'2':1}}";

    assertThat(ofItems(answers, "/answers/1")).isNotEqualTo(ofItems(answers, "/answers/2"));
  }

  @Test
  void conflicts_without_lists_are_like_those_that_were_kept_before() {
    assertThat(HexFormat.of().formatHex(ofItems("{}", "/b", "/a")))
        .isEqualTo("a31f052a22ba415fd757d962e08dcf9e");
  }
}
