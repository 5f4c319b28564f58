package org.cairn.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  @Test
  void a_tag_names_a_version() {
    assertThat(IfMatch.version(" \"17\" ")).isEqualTo(17);
  }

  @Test
  void without_the_header_nothing_is_changed() {
    assertThatThrownBy(() -> IfMatch.version(null))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.PRECONDITION_REQUIRED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "17", "W/\"17\"", "\"17\", \"18\"", "\"99999999999\"", "\"a\""})
  void any_other_tag_is_stale(String header) {
    assertThatThrownBy(() -> IfMatch.version(header))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.STALE));
  }
}
