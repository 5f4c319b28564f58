package org.cairn.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that a table refuses: here the negative numbers. */
class RefusedRowsTest {
  private static final ManyInserts INSERT = new ManyInserts("INSERT INTO t (a)", 1, "");

  private SQLException refusal = new SQLException("a", "23000", 4025);
  private int statements;

  private static <T> T made(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Connection table() {
    return made(
        Connection.class,
        (proxy, method, parameters) -> made(PreparedStatement.class, statement()));
  }

  private InvocationHandler statement() {
    var values = new ArrayList<Integer>();
    return (proxy, method, parameters) -> {
      if (method.getName().equals("setInt")) {
        values.add((Integer) parameters[1]);
      }
      if (method.getName().equals("executeUpdate")) {
        statements++;
        if (values.stream().anyMatch(value -> value < 0)) {
          throw refusal;
        }
        return values.size();
      }
      return null;
    };
  }

  private static List<Integer> numbers(int count, Integer... negative) {
    var wrong = List.of(negative);
    return IntStream.range(0, count).mapToObj(i -> wrong.contains(i) ? -1 : i).toList();
  }

  private StoreFailure failure(List<Integer> rows, long size) {
    var thrown =
        catchThrowableOfType(
            SQLException.class,
            () ->
                INSERT.write(
                    table(), rows, row -> size, (to, at, row) -> to.setInt(at, row.intValue())));
    return new StoreFailure(thrown);
  }

  @Test
  void are_named_all_that_were_sent_together() {
    assertThat(failure(numbers(150, 3, 4, 99, 120), 1).refusedRows()).containsExactly(3, 4, 99);
    assertThat(failure(numbers(150, 120), 1).refusedRows()).containsExactly(120);
    assertThat(failure(numbers(1, 0), 1).refusedRows()).containsExactly(0);
  }

  @Test
  void are_counted_from_the_first_also_where_they_are_too_large_for_one_statement() {
    assertThat(failure(numbers(10, 5), 5_000_000).refusedRows()).containsExactly(5);
  }

  @Test
  void are_found_in_few_statements() {
    failure(numbers(100, 42), 1);

    assertThat(statements).isLessThan(20);
  }

  @Test
  void keep_what_the_database_said() {
    var failure = failure(numbers(3, 1), 1);

    assertThat(failure).hasMessage("Error 4025 (23000)");
    assertThat(failure.isOfContent()).isTrue();
  }

  @Test
  void are_not_looked_for_where_the_rows_are_not_at_fault() {
    refusal = new SQLException("The table is full", "HY000", 1114);

    assertThat(failure(numbers(100, 3), 1).refusedRows()).isEmpty();
    assertThat(statements).isEqualTo(1);
  }
}
