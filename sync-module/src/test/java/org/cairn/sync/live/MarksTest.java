package org.cairn.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  @Test
  void an_id_says_the_marks_it_was_made_of() {
    var marks = new Marks(Map.of("pear", "7", "apple", "Ab-_9"));

    assertThat(marks.id()).isEqualTo("apple:Ab-_9,pear:7");
    assertThat(Marks.of(marks.id())).isEqualTo(marks);
  }

  /** A device that brings what it cannot have from here is told everything again. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "17", "apple", "apple:", ":7", "apple:7,", "apple:7;pear:8", "a:b:c"})
  void what_no_server_gave_out_is_no_mark(String id) {
    assertThat(Marks.of(id)).isEqualTo(Marks.NONE);
  }

  @Test
  void an_endless_id_is_no_mark() {
    assertThat(Marks.of("a:1" + ",b:2".repeat(1_000_000))).isEqualTo(Marks.NONE);
  }
}
