package org.cairn.web.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.web.edge.Problems;
import org.junit.jupiter.api.Test;

/** With a container that does what Payara does, which SlowDatabaseIT compares. */
class FailUnlessCommittedTest {
  private final FailUnlessCommitted outside = new FailUnlessCommitted();
  private final WatchTransaction inside = new WatchTransaction();
  private final Map<String, Object> data = new HashMap<>();
  private int status = Status.STATUS_NO_TRANSACTION;
  private Synchronization registered;

  FailUnlessCommittedTest() {
    outside.transactions = registry();
    inside.transactions = outside.transactions;
  }

  private TransactionSynchronizationRegistry registry() {
    return proxy(
        TransactionSynchronizationRegistry.class,
        (name, arguments) -> {
          if (name.equals("registerInterposedSynchronization")) {
            registered = (Synchronization) arguments[0];
          }
          return status;
        });
  }

  private InvocationContext call(Callable<Object> next) {
    return proxy(
        InvocationContext.class, (name, arguments) -> name.equals("proceed") ? next.call() : data);
  }

  private interface Behaviour {
    Object run(String method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Behaviour behaviour) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> behaviour.run(method.getName(), arguments)));
  }

  /** Runs a use case between both interceptors; {@code end} is what the container does then. */
  private Object run(Callable<Object> useCase, Callable<Object> end) throws Exception {
    return outside.run(
        call(
            () -> {
              status = Status.STATUS_ACTIVE;
              var result = inside.run(call(useCase));
              end.call();
              status = Status.STATUS_NO_TRANSACTION;
              return result;
            }));
  }

  private Object commit() {
    registered.beforeCompletion();
    registered.afterCompletion(Status.STATUS_COMMITTED);
    return null;
  }

  private Object rollBackQuietly() {
    registered.afterCompletion(Status.STATUS_ROLLEDBACK);
    return null;
  }

  private Object complain(boolean committing, Exception cause) {
    if (committing) {
      registered.beforeCompletion();
    }
    throw new TransactionalException("complaint", cause);
  }

  private Problem problem(Callable<Object> end) {
    return Problems.of(catchThrowable(() -> run(() -> "done", end)));
  }

  @Test
  void what_is_committed_is_returned() throws Exception {
    assertThat(run(() -> "done", this::commit)).isEqualTo("done");
  }

  @Test
  void what_was_undone_because_it_took_too_long_is_worth_another_try() {
    var quiet = problem(this::rollBackQuietly);
    var told = problem(() -> complain(false, new RollbackException()));

    assertThat(quiet.code()).isEqualTo(ProblemCode.UNAVAILABLE);
    assertThat(quiet.retryAfter()).contains(Duration.ofSeconds(5));
    assertThat(told.code()).isEqualTo(ProblemCode.UNAVAILABLE);
  }

  @Test
  void a_commit_that_failed_leaves_doubt_unless_it_was_rolled_back() {
    var race = new RollbackException();
    race.initCause(new SQLException("deadlock", "40001", 1213));
    var fault = new RollbackException();
    fault.initCause(new IllegalStateException());

    assertThat(problem(() -> complain(true, new SystemException())).code())
        .isEqualTo(ProblemCode.OUTCOME_UNKNOWN);
    assertThat(problem(() -> complain(true, race)).code()).isEqualTo(ProblemCode.UNAVAILABLE);
    assertThat(problem(() -> complain(true, fault)).code()).isEqualTo(ProblemCode.INTERNAL);
  }

  @Test
  void a_mistake_in_the_program_is_no_passing_failure() {
    assertThat(problem(() -> complain(false, new TransactionRequiredException())).code())
        .isEqualTo(ProblemCode.INTERNAL);
  }

  @Test
  void a_failure_of_the_use_case_stays_as_it_is() {
    var stale = Problem.of(ProblemCode.STALE, "x");

    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      throw stale;
                    },
                    this::rollBackQuietly))
        .isSameAs(stale);
  }

  @Test
  void who_joins_a_transaction_leaves_its_end_to_the_beginner() throws Exception {
    status = Status.STATUS_ACTIVE;

    assertThat(outside.run(call(() -> inside.run(call(() -> "done"))))).isEqualTo("done");
    assertThat(registered).isNull();
  }
}
