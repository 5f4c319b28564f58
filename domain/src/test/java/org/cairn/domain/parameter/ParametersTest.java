package org.cairn.domain.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.domain.change.Priority;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private static ProblemCode refusal(ThrowingCallable call) {
    return catchThrowableOfType(Problem.class, call).code();
  }

  @Test
  void text_that_is_no_id_names_nothing_in_an_address_and_is_wrong_as_a_filter() {
    var id = new UUID(1, 2);

    assertThat(PathId.valueOf(id.toString()).value()).isEqualTo(id);
    assertThat(refusal(() -> PathId.valueOf("1"))).isEqualTo(ProblemCode.NOT_FOUND);
    assertThat(Parameters.id("userId", id.toString())).isEqualTo(id);
    assertThat(Parameters.id("userId", null)).isNull();
    assertThat(refusal(() -> Parameters.id("userId", ""))).isEqualTo(ProblemCode.INVALID);
  }

  @Test
  void times_and_flags_have_one_form() {
    var time = Instant.parse("2026-03-01T09:30:00Z");

    assertThat(Parameters.time("since", "2026-03-01T09:30:00Z")).isEqualTo(time);
    assertThat(Parameters.time("since", null)).isNull();
    assertThat(refusal(() -> Parameters.time("since", "today"))).isEqualTo(ProblemCode.INVALID);
    assertThat(Parameters.flag("deleted", "true")).isTrue();
    assertThat(Parameters.flag("deleted", "false")).isFalse();
    assertThat(Parameters.flag("deleted", null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1", "0", "yes", "TRUE", "False", "true ", "truefalse"})
  void a_flag_that_is_neither_true_nor_false_is_refused_and_named(String text) {
    var problem = catchThrowableOfType(Problem.class, () -> Parameters.flag("dryRun", text));

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly("dryRun");
  }

  @Test
  void a_choice_is_one_of_the_names_that_count_there() {
    var known = EnumSet.of(Priority.LOW, Priority.HIGH);

    assertThat(Parameters.choice("priority", "LOW", known)).isEqualTo(Priority.LOW);
    assertThat(Parameters.choice("priority", null, known)).isNull();
    assertThat(Parameters.requiredChoice("/p", "HIGH", known)).isEqualTo(Priority.HIGH);
    for (var text : new String[] {"", "low", "CRITICAL"}) {
      assertThat(violation(() -> Parameters.choice("priority", text, known)))
          .isEqualTo(new Violation("priority", "Must be one of HIGH, LOW."));
    }
    assertThat(violation(() -> Parameters.requiredChoice("/p", null, known)))
        .isEqualTo(new Violation("/p", "Missing. Must be one of HIGH, LOW."));
  }

  private static Violation violation(ThrowingCallable call) {
    return catchThrowableOfType(Problem.class, call).violations().get(0);
  }

  @Test
  void what_is_required_is_there() {
    assertThat(Parameters.required("from", 1, "a number")).isEqualTo(1);

    var problem =
        catchThrowableOfType(
            Problem.class, () -> Parameters.required("from", null, "Must be a number."));
    assertThat(problem.violations())
        .containsExactly(new Violation("from", "Missing. Must be a number."));
  }

  @Test
  void a_change_needs_the_tag_of_what_was_read() {
    assertThat(Parameters.ifMatch(" \"7\" ")).isEqualTo(7);
    assertThat(refusal(() -> Parameters.ifMatch(null)))
        .isEqualTo(ProblemCode.PRECONDITION_REQUIRED);
    assertThat(refusal(() -> Parameters.ifMatch(" "))).isEqualTo(ProblemCode.PRECONDITION_REQUIRED);
    for (var tag : new String[] {"7", "*", "\"7", "\"1\",\"2\"", "x\"7\""}) {
      assertThat(refusal(() -> Parameters.ifMatch(tag))).as(tag).isEqualTo(ProblemCode.INVALID);
    }
    for (var tag : new String[] {"W/\"7\"", "\"x\"", "\"99999999999\""}) {
      assertThat(refusal(() -> Parameters.ifMatch(tag))).as(tag).isEqualTo(ProblemCode.STALE);
    }
  }
}
