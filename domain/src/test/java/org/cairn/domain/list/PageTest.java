package org.cairn.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.domain.Chance;
import org.cairn.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  @Test
  void the_surplus_item_tells_that_more_follows() {
    var page = Page.of(List.of(1, 2, 3), 2, number -> "key" + number);

    assertThat(page.items()).containsExactly(1, 2);
    assertThat(Cursor.decode(page.nextCursor())).contains("key2");
  }

  @Test
  void the_last_page_has_no_cursor() {
    assertThat(Page.of(List.of(1, 2), 2, Object::toString))
        .isEqualTo(new Page<>(List.of(1, 2), null));
    assertThat(Page.of(List.of(), 2, Object::toString).nextCursor()).isNull();
  }

  @Test
  void pages_in_a_row_give_each_item_once() {
    Chance.times(
        200,
        chance -> {
          var all = IntStream.range(0, chance.below(30)).boxed().toList();
          int limit = 1 + chance.below(7);
          var seen = new ArrayList<Integer>();
          String cursor = null;
          do {
            int after = Cursor.decodeNumber(cursor).orElse(-1L).intValue();
            var found = all.stream().filter(one -> one > after).limit(limit + 1L).toList();
            var page = Page.of(found, limit, Object::toString);
            seen.addAll(page.items());
            cursor = page.nextCursor();
          } while (cursor != null);

          assertThat(seen).isEqualTo(all);
        });
  }

  @Test
  void changing_the_items_keeps_the_cursor() {
    var page = new Page<>(List.of(1, 2), "next").map(number -> "n" + number);

    assertThat(page).isEqualTo(new Page<>(List.of("n1", "n2"), "next"));
  }

  @Test
  void a_cursor_keeps_its_key() {
    var id = new UUID(1, 2);

    assertThat(Cursor.decode(Cursor.encode("é/?+ \u0000"))).contains("é/?+ \u0000");
    assertThat(Cursor.decodeNumber(Cursor.encode("-5"))).contains(-5L);
    assertThat(Cursor.decodeId(Cursor.encode(id.toString()))).contains(id);
    assertThat(Cursor.encode("??>>~~")).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void no_cursor_is_the_beginning() {
    assertThat(Cursor.decode(null)).isEmpty();
    assertThat(Cursor.decode("")).isEmpty();
    assertThat(Cursor.decodeNumber(null)).isEmpty();
    assertThat(Cursor.decodeId("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "a", "%20", "eA"})
  void other_text_is_refused_as_a_cursor_of_numbers_and_ids(String text) {
    assertThatThrownBy(() -> Cursor.decodeNumber(text)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Cursor.decodeId(text)).isInstanceOf(Problem.class);
  }

  @Test
  void a_limit_is_what_is_asked_within_bounds() {
    assertThat(Limit.of(null, 100, 500)).isEqualTo(100);
    assertThat(Limit.of(1, 100, 500)).isEqualTo(1);
    assertThat(Limit.of(500, 100, 500)).isEqualTo(500);
    assertThatThrownBy(() -> Limit.of(0, 100, 500)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Limit.of(501, 100, 500)).isInstanceOf(Problem.class);
  }
}
