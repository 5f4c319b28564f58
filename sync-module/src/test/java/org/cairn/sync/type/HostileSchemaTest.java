package org.cairn.sync.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cairn.sync.type.Types.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas and contents that would fill the memory, never end, or reach out to the network. */
class HostileSchemaTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static Violation refused(String schema) {
    var problem = catchThrowableOfType(Problem.class, () -> CompiledSchema.of(json(schema)));

    assertThat(problem).as("refused").isNotNull();
    return problem.violations().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'$ref':'#'}                                        | /schema/$ref
          {'anyOf':[{'type':'string'},{'$ref':'#'}]}          | /schema/anyOf/1/$ref
          {'dependentSchemas':{'a':{'$ref':'#'}}}             | /schema/dependentSchemas/a/$ref
          {'if':{'not':{'$ref':'#'}}}                         | /schema/if/not/$ref
          {'items':{'$ref':'#/$defs/a'},'$defs':{'a':{'$ref':'#/$defs/b'},'b':{'allOf':[{'$ref':'#/$defs/a'}]}}} | /schema/$defs/b/allOf/0/$ref
          """)
  void a_reference_that_leads_back_to_itself_is_refused(String schema, String pointer) {
    assertThat(refused(schema).pointer()).isEqualTo(pointer);
    assertThat(refused(schema).message()).contains("Let properties or items stand in between.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'object','properties':{'below':{'$ref':'#'}}}",
        "{'type':'object','properties':{'below':{'items':{'$ref':'#'}}}}",
        "{'$ref':'#/$defs/a','$defs':{'a':{'type':'object','properties':{'below':{'anyOf':[{'type':'null'},{'$ref':'#/$defs/a'}]}}}}}"
      })
  void a_schema_that_nests_itself_is_taken_down_to_the_deepest_document(String schema) {
    var compiled = CompiledSchema.of(json(schema));
    JsonNode deep = JSON.objectNode();
    JsonNode wrong = JSON.textNode("text");
    boolean list = schema.contains("items");
    for (int i = 0; i < (list ? 31 : 63); i++) {
      deep = JSON.objectNode().set("below", list ? JSON.arrayNode().add(deep) : deep);
      wrong = JSON.objectNode().set("below", list ? JSON.arrayNode().add(wrong) : wrong);
    }

    assertThat(compiled.violation(deep)).isEmpty();
    assertThat(compiled.violation(wrong)).isPresent();
  }

  @Test
  void references_that_double_with_each_step_are_refused_before_they_fill_the_memory() {
    var definitions =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    "'d%1$d':{'allOf':[{'$ref':'#/$defs/d%2$d'},{'$ref':'#/$defs/d%2$d'}]}"
                        .formatted(i, i + 1))
            .collect(Collectors.joining(","));

    var wrong = refused("{'$ref':'#/$defs/d0','$defs':{" + definitions + ",'d40':{}}}");

    assertThat(wrong.pointer()).startsWith("/schema/$");
    assertThat(wrong.message()).contains("expand to more than", "Refer less often.");
  }

  @Test
  void definitions_that_all_refer_to_each_other_are_refused_before_they_fill_the_memory() {
    var names = IntStream.range(0, 12).boxed().toList();
    var properties =
        names.stream()
            .map("'p%1$d':{'$ref':'#/$defs/d%1$d'}"::formatted)
            .collect(Collectors.joining(","));
    var definitions =
        names.stream()
            .map(i -> "'d" + i + "':{'properties':{" + properties + "}}")
            .collect(Collectors.joining(","));

    var wrong = refused("{'$ref':'#/$defs/d0','$defs':{" + definitions + "}}");

    assertThat(wrong.message()).contains("expand to more than");
  }

  @Test
  void a_long_chain_of_references_is_refused() {
    var definitions =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "'d%d':{'$ref':'#/$defs/d%d'}".formatted(i, i + 1))
            .collect(Collectors.joining(","));

    var wrong = refused("{'$ref':'#/$defs/d0','$defs':{" + definitions + ",'d3000':{}}}");

    assertThat(wrong.message()).contains("Shorten the chain.");
  }

  @Test
  void a_schema_of_too_many_keywords_is_refused() {
    var properties =
        IntStream.range(0, 10_001)
            .mapToObj(i -> "'p" + i + "':{'type':'string'}")
            .collect(Collectors.joining(","));

    assertThat(refused("{'properties':{" + properties + "}}").message())
        .contains("more than 10000 keywords");
  }

  private static String bush(int depth) {
    return depth == 0 ? "{}" : "{'not':%1$s,'if':%1$s}".formatted(bush(depth - 1));
  }

  @Test
  void a_schema_that_nests_in_many_ways_is_refused_before_its_own_check_fills_the_memory() {
    assertThat(refused(bush(12)).message())
        .isEqualTo("Nests too much. Split the type, or use $ref.");
  }

  @Test
  void nothing_is_read_from_the_network() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/schema";
      for (var keyword : new String[] {"$ref", "$dynamicRef", "$schema", "$id"}) {
        var schema = json("{'%s':'%s','items':{'$ref':'#'}}".formatted(keyword, address));
        tolerate(() -> CompiledSchema.of(schema).violation(JSON.arrayNode().add(1)));
        tolerate(() -> CompiledSchema.stored(schema).violation(JSON.arrayNode().add(1)));
      }
    } finally {
      server.stop(0);
    }

    assertThat(asked).hasValue(0);
  }

  private static void tolerate(Runnable act) {
    try {
      act.run();
    } catch (Problem | Uncheckable e) {
      assertThat(e).as("what it may end with").isNotNull();
    }
  }

  @Test
  void an_unusable_schema_that_was_saved_before_leaves_no_error_but_that_it_cannot_be_checked_by() {
    for (var text : new String[] {"{'$ref':'#'}", "{'$ref':'#/none'}", "{'pattern':'('}"}) {
      var schema = CompiledSchema.stored(json(text));

      assertThatThrownBy(() -> schema.violation(JSON.objectNode())).isInstanceOf(Uncheckable.class);
    }
  }
}
