package org.cairn.sync.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.store.StoreFailure;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static Trouble ofDatabase(int number, String state) {
    return Trouble.of(new RuntimeException(new StoreFailure(new SQLException("", state, number))));
  }

  @Test
  void a_lock_or_a_slow_statement_passes() {
    assertThat(ofDatabase(1213, "40001")).isEqualTo(Trouble.LOCKED);
    assertThat(ofDatabase(1205, "HY000")).isEqualTo(Trouble.LOCKED);
    assertThat(ofDatabase(3024, "HY000")).isEqualTo(Trouble.SLOW);
    assertThat(ofDatabase(1062, "23000")).isEqualTo(Trouble.LOCKED);
  }

  @Test
  void a_transaction_that_took_too_long_was_slow() {
    var tooLate = new IllegalStateException(new RollbackException());

    assertThat(Trouble.of(tooLate)).isEqualTo(Trouble.SLOW);
  }

  @Test
  void a_problem_that_passes_is_tried_again() {
    assertThat(Trouble.of(Problem.of(ProblemCode.UNAVAILABLE, ""))).isEqualTo(Trouble.LOCKED);
  }

  @Test
  void a_connection_that_breaks_says_nothing_of_the_operations() {
    assertThat(ofDatabase(0, "08S01")).isEqualTo(Trouble.DATABASE_AWAY);
  }

  @Test
  void what_the_database_refuses_lasts() {
    assertThat(ofDatabase(1644, "45000")).isEqualTo(Trouble.LASTING);
    assertThat(Trouble.of(Problem.of(ProblemCode.TOO_LARGE, ""))).isEqualTo(Trouble.LASTING);
    assertThat(Trouble.of(new IllegalStateException())).isEqualTo(Trouble.LASTING);
  }

  @Test
  void a_lost_lease_ends_the_work() {
    assertThat(Trouble.of(new LeaseLost())).isEqualTo(Trouble.LEASE_LOST);
  }
}
