package org.cairn.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  private static final Logger LOG = Logger.getLogger("org.cairn.failure");

  private final List<LogRecord> written = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          written.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    LOG.setUseParentHandlers(true);
    LOG.removeHandler(handler);
  }

  @Test
  void a_clockwork_survives_a_fault_which_is_logged_without_the_values_in_its_message() {
    FailureLog.survive(
        () -> {
          throw new IllegalStateException("ana@example.org", new RuntimeException("+236 70"));
        });

    assertThat(written).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE);
    assertThat(written.get(0).getMessage())
        .contains("java.lang.IllegalStateException", "java.lang.RuntimeException", "FailureLogTest")
        .doesNotContain("ana@example.org", "+236");
  }

  @Test
  void that_something_is_away_is_told_once_however_often_the_clock_ticks() {
    for (int i = 0; i < 5; i++) {
      FailureLog.survive(
          () -> {
            throw Problem.of(ProblemCode.UNAVAILABLE, "The database is away.");
          });
    }

    assertThat(written).extracting(LogRecord::getLevel).containsExactly(Level.WARNING);
  }
}
