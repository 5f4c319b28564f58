package org.cairn.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {
  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void each_code_has_a_status_a_title_and_a_name(ProblemCode code) {
    assertThat(code.status()).isBetween(400, 503);
    assertThat(code.title()).isNotBlank().doesNotEndWith(".");
    assertThat(code.urn()).isEqualTo("urn:cairn:problem:" + code);
  }

  @Test
  void what_will_pass_is_retryable() {
    assertThat(ProblemCode.UNAVAILABLE.retryable()).isTrue();
    assertThat(ProblemCode.INVALID.retryable()).isFalse();
  }

  @Test
  void names_many_wrong_places_but_not_any_number() {
    var wrong = IntStream.range(0, 100).mapToObj(i -> new Violation("/" + i, "Wrong.")).toList();

    assertThat(Problem.invalid(wrong).violations()).isEqualTo(wrong.subList(0, 20));
  }

  @Test
  void says_what_is_wrong_and_where() {
    var problem = Problem.invalid("/a", "Missing.");

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.violations()).containsExactly(new Violation("/a", "Missing."));
    assertThat(problem.retryAfter()).isEmpty();
    assertThat(problem.retryAfterSeconds()).isEmpty();
    assertThat(problem.members()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.000000001, 1",
    "0.9, 1",
    "1, 1",
    "1.000000001, 2",
    "1.5, 2",
    "299.9995, 300"
  })
  void who_comes_again_as_told_is_never_too_early(BigDecimal wait, long told) {
    var nanos = wait.movePointRight(9).longValueExact();

    var problem = Problem.retryAfter(ProblemCode.RATE_LIMITED, "x", Duration.ofNanos(nanos));

    assertThat(problem.retryAfterSeconds()).contains(told);
  }

  @Test
  void may_say_when_to_come_again_and_more() {
    var wait = Duration.ofSeconds(3);
    var problem = Problem.retryAfter(ProblemCode.UNAVAILABLE, "Later.", wait).with("wipe", true);

    assertThat(problem.retryAfter()).contains(wait);
    assertThat(problem.members()).containsEntry("wipe", true);
    assertThat(problem).hasMessage("Later.");
  }
}
