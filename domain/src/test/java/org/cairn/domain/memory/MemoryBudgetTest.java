package org.cairn.domain.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  private static final int MB = 1024 * 1024;

  private final MemoryBudget budget = new MemoryBudget(8 * MB, Duration.ofMillis(20));

  private static void assertBusy(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNAVAILABLE);
              assertThat(problem.retryAfter()).isNotNull();
            });
  }

  @Test
  void what_is_not_there_is_not_lent() {
    budget.borrow(5 * MB);
    budget.borrow(3 * MB);

    assertBusy(() -> budget.borrow(1));
  }

  @Test
  void what_is_given_back_is_lent_again_and_only_once() {
    var loan = budget.borrow(8 * MB);
    loan.giveBack();
    loan.giveBack();

    budget.borrow(8 * MB);
    assertBusy(() -> budget.borrow(1));
  }

  @Test
  void who_wants_more_than_there_is_gets_all_of_it() {
    var all = budget.borrow(100L * 1024 * MB);

    assertBusy(() -> budget.borrow(1));
    all.giveBack();
    budget.borrow(8 * MB);
  }

  @Test
  void a_loan_grows_without_waiting_or_not_at_all() {
    var one = budget.borrow(0);
    one.growTo(6 * MB);
    one.growTo(2 * MB);
    var other = budget.borrow(2 * MB);

    assertBusy(() -> one.growTo(7 * MB));

    other.giveBack();
    one.growTo(8 * MB);
    one.giveBack();
    budget.borrow(8 * MB);
  }

  @Test
  void a_loan_shrinks_to_what_is_still_needed() {
    var loan = budget.borrow(8 * MB);
    loan.shrinkTo(2 * MB);
    loan.shrinkTo(3 * MB);

    var rest = budget.borrow(6 * MB);
    assertBusy(() -> budget.borrow(1));
    rest.giveBack();
    loan.giveBack();
    budget.borrow(8 * MB);
  }

  @Test
  void it_is_given_back_however_the_work_ends() {
    assertThatThrownBy(
            () ->
                budget.with(
                    8 * MB,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(budget.<Integer, RuntimeException>with(8 * MB, () -> 5)).isEqualTo(5);
    budget.borrow(8 * MB);
  }

  @Test
  void who_comes_meanwhile_waits_for_the_others() throws Exception {
    var patient = new MemoryBudget(8 * MB, Duration.ofSeconds(30));
    var loan = patient.borrow(8 * MB);
    var other = CompletableFuture.supplyAsync(() -> patient.borrow(MB));
    assertThat(other).isNotDone();

    loan.giveBack();

    assertThat(other.get(10, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void a_tree_of_nothing_weighs_more_than_a_text_of_that_length() {
    byte[] tree =
        ("[" + "{},".repeat(999) + "{}]").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] text =
        ("[\"" + "x".repeat(2_997) + "\"]").getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    assertThat(JsonWeight.of(tree)).isBetween(190_000L, 210_000L);
    assertThat(JsonWeight.of(text)).isBetween(6_000L, 6_500L);
  }
}
