package org.cairn.sync.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdListTest {
  @Test
  void lists_of_up_to_a_hundred_ids_have_five_lengths() {
    var texts = IntStream.rangeClosed(1, 100).mapToObj(Sql::idList).distinct().toList();

    assertThat(texts).hasSize(5).first().isEqualTo("(?)");
  }

  @Test
  void a_list_has_a_place_for_each_id() {
    assertThat(IntStream.of(1, 2, 33, 100, 101, 250, 500))
        .allSatisfy(count -> assertThat(places(count)).isGreaterThanOrEqualTo(count));
  }

  private static long places(int count) {
    return Sql.idList(count).chars().filter(c -> c == '?').count();
  }
}
