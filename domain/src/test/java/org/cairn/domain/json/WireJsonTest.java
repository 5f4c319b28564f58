package org.cairn.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.domain.Json.utf8;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  /** A request of every kind of value. */
  public record Order(UUID id, int count, Instant at, BigDecimal price, List<Line> lines) {}

  /** A part of it. */
  public record Line(String name, Boolean gift, Map<String, Long> sizes) {}

  @Test
  void reads_a_request() {
    var text =
        "{'id':'%s','count':2,'at':'2026-03-01T10:30:00+01:00','price':1.10,".formatted(ID)
            + "'lines':[{'name':'a','gift':true,'sizes':{'x':3}}]}";

    var order = WireJson.read(utf8(text), Order.class);

    var line = new Line("a", true, Map.of("x", 3L));
    var at = Instant.parse("2026-03-01T09:30:00Z");
    assertThat(order).isEqualTo(new Order(ID, 2, at, new BigDecimal("1.10"), List.of(line)));
  }

  @Test
  void writes_an_answer() {
    var order = new Order(ID, 2, Instant.parse("2026-03-01T09:30:00Z"), BigDecimal.ONE, null);

    assertThat(new String(WireJson.write(order)))
        .isEqualTo(
            "{\"id\":\"%s\",\"count\":2,\"at\":\"2026-03-01T09:30:00.000Z\",\"price\":1,\"lines\":null}"
                .formatted(ID));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'count':1,'more':2}                                | /more                | Not a property
          {'count':'1'}                                       | /count               | a whole number
          {'count':1.5}                                       | /count               | a whole number
          {'count':99999999999}                               | /count               | a whole number
          {'count':null}                                      | /count               | a whole number
          {'count':[]}                                        | /count               | a whole number
          {'count':1,'id':'x'}                                | /id                  | a UUID
          {'count':1,'id':5}                                  | /id                  | a UUID
          {'count':1,'id':{'a':[1]}}                          | /id                  | a UUID
          {'count':1,'id':'AZAAAAAAcACAAAAAAAAAAQ=='}         | /id                  | a UUID
          {'count':1,'at':'2026-03-01'}                       | /at                  | an RFC 3339 time
          {'count':1,'at':1772357400}                         | /at                  | an RFC 3339 time
          {'count':1,'lines':{}}                              | /lines               | an array
          {'count':1,'lines':'a'}                             | /lines               | an array
          {'count':1,'lines':[1]}                             | /lines/0             | an object
          {'count':1,'lines':[{'name':1}]}                    | /lines/0/name        | a string
          {'count':1,'lines':[{'name':{'a':1}}]}              | /lines/0/name        | a string
          {'count':1,'lines':[{'name':'a'},{'gift':'true'}]}  | /lines/1/gift        | true or false
          {'count':1,'lines':[{'gift':1}]}                    | /lines/0/gift        | true or false
          {'count':1,'lines':[{'sizes':{'a/b':'1'}}]}         | /lines/0/sizes/a~1b  | a whole number
          {'count':1,'lines':[{'sizes':[]}]}                  | /lines/0/sizes       | an object
          {'count':1,'lines':[{'other/name':1}]}              | /lines/0/other~1name | Not a property
          """)
  void points_to_what_is_wrong_and_says_what_is_expected(String text, String place, String form) {
    var problem = catchThrowableOfType(Problem.class, () -> WireJson.read(utf8(text), Order.class));

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(place);
    assertThat(problem.violations().get(0).message()).contains(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{'count':1} {}",
        "{'count':1,'count':1}",
        "{'count':01}",
        "{'count':1,'lines':[{'name':x}]}",
        "{'count':1,'lines':[{'name':'a','name':'a'}]}",
        "{'count':1,'lines':[{'sizes':{'a':1,'a':1}}]}",
        "{'count':1,'lines':[{'name':'a"
      })
  void refuses_what_is_no_json(String text) {
    var problem = catchThrowableOfType(Problem.class, () -> WireJson.read(utf8(text), Order.class));

    assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "1", "'text'"})
  void refuses_what_is_no_object(String text) {
    var problem = catchThrowableOfType(Problem.class, () -> WireJson.read(utf8(text), Order.class));

    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID);
    assertThat(problem.violations()).extracting(Violation::pointer).containsExactly("");
  }

  @Test
  void a_content_within_a_request_keeps_its_numbers_as_they_were_written() {
    record Carrier(JsonNode data) {}
    var text = utf8("{'data':{'a':1.50,'b':100}}");

    assertThat(WireJson.write(WireJson.read(text, Carrier.class))).isEqualTo(text);
  }
}
