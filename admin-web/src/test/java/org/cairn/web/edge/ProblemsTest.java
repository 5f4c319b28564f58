package org.cairn.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.StoreFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
  @Test
  void a_problem_is_found_below_what_the_container_wraps_around_it() {
    var problem = Problem.of(ProblemCode.STALE, "x");

    assertThat(Problems.of(new RuntimeException(new RuntimeException(problem)))).isSameAs(problem);
  }

  @Test
  void a_lost_connection_is_worth_another_try_later() {
    var problem = Problems.of(new StoreFailure(new SQLException("gone", "08S01")));

    assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
    assertThat(problem.retryAfter()).hasValue(Duration.ofSeconds(5));
  }

  @Test
  void an_empty_pool_is_worth_another_try_too() {
    var pool = new SQLException("Error in allocating a connection");

    assertThat(Problems.of(new StoreFailure(pool)).code()).isEqualTo(ProblemCode.UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({"1205", "1213", "1020"})
  void a_lost_race_is_worth_another_try_soon(int number) {
    var problem = Problems.of(new StoreFailure(new SQLException("race", "40001", number)));

    assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
    assertThat(problem.retryAfter()).hasValue(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({"1969, 70100", "3024, HY000"})
  void a_statement_that_took_too_long_is_worth_another_try_later(int number, String state) {
    var problem = Problems.of(new StoreFailure(new SQLException("slow", state, number)));

    assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
    assertThat(problem.retryAfter()).hasValue(Duration.ofSeconds(5));
  }

  @Test
  void another_failure_is_told_without_what_it_says() {
    var thrown = new StoreFailure(new SQLException("Duplicate entry 'Ada'", "23000", 1062));

    var problem = Problems.of(thrown);

    assertThat(problem.code()).isEqualTo(ProblemCode.INTERNAL);
    assertThat(problem.getMessage()).doesNotContain("Ada");
  }

  @ParameterizedTest
  @CsvSource({
    "400, INVALID",
    "401, UNAUTHENTICATED",
    "403, FORBIDDEN",
    "404, NOT_FOUND",
    "405, METHOD_NOT_ALLOWED",
    "406, NOT_ACCEPTABLE",
    "413, TOO_LARGE",
    "415, UNSUPPORTED_MEDIA_TYPE",
    "431, INVALID",
    "500, INTERNAL",
    "503, UNAVAILABLE"
  })
  void each_status_of_the_container_has_its_problem(int status, ProblemCode code) {
    assertThat(Problems.ofStatus(status).code()).isEqualTo(code);
  }
}
