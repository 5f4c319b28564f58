package org.cairn.domain.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ManyInsertsTest {
  @Test
  void any_number_of_rows_is_written_in_few_statements_of_few_sizes() {
    var sizes = new HashSet<Integer>();
    for (int rows = 0; rows <= 350; rows++) {
      var portions = ManyInserts.portions(rows);

      assertThat(portions.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);
      assertThat(portions.size()).as("%d rows", rows).isLessThanOrEqualTo(12);
      sizes.addAll(portions);
    }
    assertThat(sizes).hasSize(5);
  }

  @Test
  void a_full_batch_is_one_statement() {
    assertThat(ManyInserts.portions(100)).containsExactly(100);
    assertThat(ManyInserts.portions(0)).isEmpty();
  }

  @Test
  void a_statement_has_a_place_for_each_value_of_each_row() {
    var rows = new ManyInserts("INSERT INTO t (a, b)", 2, " ON DUPLICATE KEY UPDATE a = VALUES(a)");

    assertThat(rows.statement(1))
        .isEqualTo("INSERT INTO t (a, b) VALUES (?, ?) ON DUPLICATE KEY UPDATE a = VALUES(a)");
    assertThat(rows.statement(3)).contains("VALUES (?, ?), (?, ?), (?, ?) ON");
    assertThat(rows.statement(100).chars().filter(c -> c == '?').count()).isEqualTo(200);
  }
}
