package org.cairn.domain.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCategoryTest {
  @ParameterizedTest
  @CsvSource({
    "INVALID, VALIDATION, MEDIUM",
    "NOT_FOUND, VALIDATION, MEDIUM",
    "TYPE_UNKNOWN, VALIDATION, HIGH",
    "UNCHECKABLE, VALIDATION, HIGH",
    "ENTITY_NOT_ASSIGNED, PERMISSION, HIGH",
    "USER_INACTIVE, PERMISSION, HIGH",
    "DEVICE_REVOKED, PERMISSION, HIGH",
    "CONFLICT_FULL, CONFLICT, LOW",
    "CANCELLED, TRANSIENT, LOW",
    "RETRIES_EXHAUSTED, TRANSIENT, MEDIUM",
    "WAITED_TOO_LONG, WAITED, HIGH",
    "UNPROCESSABLE_OPERATION, POISON, CRITICAL"
  })
  void a_code_says_what_to_do_and_how_soon(
      ProblemCode code, FailureCategory category, FailureSeverity severity) {
    assertThat(FailureCategory.of(code)).isEqualTo(category);
    assertThat(FailureCategory.severity(code)).isEqualTo(severity);
  }

  @Test
  void each_code_is_of_one_category_and_of_one_severity() {
    var byCategory =
        Arrays.stream(FailureCategory.values()).flatMap(one -> one.codes().stream()).toList();
    var bySeverity =
        Arrays.stream(FailureSeverity.values())
            .flatMap(one -> FailureCategory.codes(one).stream())
            .toList();

    assertThat(byCategory).containsExactlyInAnyOrder(ProblemCode.values());
    assertThat(bySeverity).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void no_category_and_no_severity_is_empty() {
    assertThat(FailureCategory.values()).allSatisfy(one -> assertThat(one.codes()).isNotEmpty());
    assertThat(FailureSeverity.values())
        .allSatisfy(one -> assertThat(FailureCategory.codes(one)).isNotEmpty());
  }

  @Test
  void nothing_is_forgotten_that_was_not_archived_and_what_waits_in_the_queue_is_left_alone() {
    assertThat(FailureState.PURGED.startingFrom()).containsExactly(FailureState.ARCHIVED);
    assertThat(FailureState.values())
        .allSatisfy(
            state -> assertThat(state.startingFrom()).doesNotContain(FailureState.RETRYING));
    assertThat(FailureState.shown())
        .isEqualTo(EnumSet.range(FailureState.OPEN, FailureState.ARCHIVED));
  }
}
