package org.cairn.domain.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.cairn.domain.memory.MemoryBudget;
import org.cairn.domain.problem.Problem;
import org.junit.jupiter.api.Test;

class AccountedStreamTest {
  private static final int MB = 1024 * 1024;

  private final MemoryBudget budget = new MemoryBudget(2 * MB, Duration.ZERO);

  private static byte[] read(int bytes, MemoryBudget.Loan loan) throws IOException {
    return new AccountedStream(new ByteArrayInputStream(new byte[bytes]), loan).readAllBytes();
  }

  @Test
  void a_small_body_borrows_nothing() throws Exception {
    budget.borrow(2 * MB);

    assertThat(read(AccountedStream.SMALL, budget.borrow(0))).hasSize(AccountedStream.SMALL);
  }

  @Test
  void a_large_one_borrows_as_it_comes() throws Exception {
    var loan = budget.borrow(0);

    assertThat(read(MB + 1, loan)).hasSize(MB + 1);

    assertThatThrownBy(() -> budget.borrow(1)).isInstanceOf(Problem.class);
    loan.giveBack();
    budget.borrow(2 * MB);
  }

  @Test
  void it_is_refused_where_others_hold_the_memory() {
    budget.borrow(MB + 1);

    assertThatThrownBy(() -> read(MB, budget.borrow(0))).isInstanceOf(Problem.class);
  }

  @Test
  void bytes_that_are_read_one_by_one_count_too() throws Exception {
    budget.borrow(2 * MB);
    var body =
        new AccountedStream(
            new ByteArrayInputStream(new byte[AccountedStream.SMALL + 1]), budget.borrow(0));
    for (int i = 0; i < AccountedStream.SMALL; i++) {
      assertThat(body.read()).isZero();
    }

    assertThatThrownBy(body::read).isInstanceOf(Problem.class);
  }
}
