package org.cairn.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.cairn.it.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeIT extends ServerIT {
  private static final String ENTRIES = "/api/v1/audit/entries";

  @ParameterizedTest
  @CsvSource({"/health/live", "/health/ready"})
  void health_is_open_and_says_up(String path) {
    var answer = client().get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("status").textValue()).isEqualTo("UP");
  }

  @Test
  void a_resource_with_roles_asks_for_a_token() {
    var answer = client().get(ENTRIES);

    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.json().get("detail").textValue()).contains("Authorization: Bearer");
  }

  @Test
  void a_token_in_another_scheme_is_told_which_one_is_expected() {
    var basic = Map.of("Authorization", "Basic YWRtaW46YWRtaW4=");

    var answer = client().send("GET", ENTRIES, BodyPublishers.noBody(), basic);

    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.json().get("detail").textValue()).contains("Authorization: Bearer");
  }

  @ParameterizedTest
  @CsvSource({"/nothing-here", "/api/v1/nothing-here", "/api/v1/application.wadl", "/problem"})
  void an_unknown_address_is_a_problem(String path) {
    assertProblem(client().get(path), 404, "NOT_FOUND");
  }

  @Test
  void the_first_page_leads_to_the_interface() {
    var answer = client().get("/");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Content-Type")).containsIgnoringCase("utf-8");
    assertThat(new String(answer.bytes(), UTF_8)).contains("href=\"openapi/\"", "home.css");
    assertThat(client().get("/home.css").header("Content-Type")).startsWith("text/css");
  }

  @Test
  void a_redirection_names_no_scheme_and_no_server() {
    var answer = client().get("/openapi");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("openapi/");
  }

  @ParameterizedTest
  @CsvSource({
    "/openapi/, text/html",
    "/openapi/dark.css, text/css",
    "/openapi/swagger-ui.css, text/css",
    "/openapi/openapi.json, application/json"
  })
  void the_interface_is_described_to_everybody(String path, String type) {
    var answer = client().get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({"/metrics", "/health"})
  void what_the_container_would_offer_is_closed(String path) {
    assertThat(client().get(path).status()).isIn(401, 403, 404);
    assertThat(client().get(path).header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void a_wrong_method_is_a_problem_that_lists_the_right_ones() {
    var answer = client().send("PUT", ENTRIES, BodyPublishers.noBody(), Map.of());

    assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.header("Allow")).contains("GET");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/sync/batch, application/json",
    "/api/v1/auth/password, application/json",
    "/api/v1/auth/token, application/x-www-form-urlencoded"
  })
  void a_wrong_media_type_is_told_the_right_one(String path, String right) {
    var text = Map.of("Content-Type", "text/plain");

    var answer = client().send("POST", path, BodyPublishers.ofString("x"), text);

    assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    assertThat(answer.json().get("detail").textValue()).endsWith("Content-Type: " + right + ".");
  }

  @Test
  void a_query_parameter_that_would_be_ignored_is_refused() {
    var answer = client().form("/api/v1/auth/token?username=ada", "grant_type=password");

    assertProblem(answer, 400, "INVALID");
    assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("username");
  }

  @Test
  void options_tell_nothing_but_methods() {
    var answer = client().send("OPTIONS", ENTRIES, BodyPublishers.noBody(), Map.of());

    assertThat(new String(answer.bytes(), UTF_8)).doesNotContain("wadl").doesNotContain("<");
  }

  @Test
  void each_answer_has_a_trace_and_safe_headers() {
    var answer = client().get(ENTRIES);

    assertThat(answer.header("X-Trace-Id"))
        .matches("[0-9a-f]{32}")
        .isEqualTo(answer.json().get("traceId").textValue());
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }

  @Test
  void the_callers_trace_is_kept() {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var header = Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

    var answer = client().send("GET", "/health/live", BodyPublishers.noBody(), header);

    assertThat(answer.header("X-Trace-Id")).isEqualTo(trace);
  }

  static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    var problem = answer.json();
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("code").textValue()).isEqualTo(code);
    assertThat(problem.get("type").textValue()).isEqualTo("urn:cairn:problem:" + code);
    assertThat(problem.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "type", "title", "status", "detail", "instance", "code", "errors", "traceId");
  }
}
