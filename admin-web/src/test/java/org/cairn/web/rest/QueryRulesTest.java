package org.cairn.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;

class QueryRulesTest {
  private final QueryGuard guard = new QueryGuard(Set.of("limit"));

  /** As resources declare their parameters. */
  static final class Filter {
    @QueryParam("type")
    String type;

    @HeaderParam("If-Match")
    String tag;
  }

  @SuppressWarnings("unused")
  void list(@QueryParam("limit") Integer limit, @BeanParam Filter filter) {}

  @Test
  void a_method_takes_its_own_parameters_and_those_of_its_beans() {
    var method =
        Arrays.stream(QueryRulesTest.class.getDeclaredMethods())
            .filter(one -> one.getName().equals("list"))
            .findFirst()
            .orElseThrow();

    assertThat(QueryRules.names(method)).containsExactly("limit", "type");
  }

  @Test
  void what_is_known_and_given_once_is_right() {
    assertThat(guard.wrong(Map.of("limit", List.of("5")))).isEmpty();
  }

  @Test
  void each_unknown_or_repeated_parameter_is_named() {
    var query = Map.of("limit", List.of("1", "2"), "Limit", List.of("3"), "_", List.of(""));

    assertThat(guard.wrong(query))
        .extracting(Violation::pointer)
        .containsExactly("Limit", "_", "limit");
    assertThat(guard.wrong(query).get(0).message()).contains("takes limit");
    assertThat(guard.wrong(query).get(2).message()).contains("once");
  }
}
