package org.cairn.sync.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.sync.type.Types.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents that would fill the memory or never end, where the complete validator judges them. */
class HostileContentTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final String TREE =
      "{'type':'object','properties':{'a':{'$ref':'#'},'b':{'$ref':'#'}}}";

  @ParameterizedTest
  @ValueSource(strings = {"^((a+)+)+$", "^(a+)*?$", "^(a{1,30}){1,30}$", "^(a+)+\\\\1$"})
  void a_pattern_that_would_take_for_ever_ends(String pattern) {
    var schema = CompiledSchema.of(json("{'pattern':'" + pattern + "'}"));

    assertThatThrownBy(() -> schema.violation(JSON.textNode("a".repeat(60) + "b")))
        .isInstanceOf(Uncheckable.class)
        .hasMessage("A pattern of the type takes too long on it.");
    assertThat(schema.violation(JSON.textNode("b"))).isPresent();
    assertThat(schema.violation(JSON.textNode("aaaa"))).isEmpty();
  }

  @Test
  void a_text_too_long_for_a_pattern_is_said_to_be_so() {
    var schema = CompiledSchema.of(json("{'pattern':'^(a|b)*c$'}"));

    assertThatThrownBy(() -> schema.violation(JSON.textNode("a".repeat(1_000_000))))
        .isInstanceOf(Uncheckable.class);
  }

  private static JsonNode nested(Random random) {
    var root = JSON.objectNode();
    ObjectNode place = root;
    for (int depth = 0; depth < 60; depth++) {
      place = place.putObject(random.nextBoolean() ? "a" : "b");
    }
    return root;
  }

  @Test
  void contents_that_nest_in_ever_new_ways_are_checked_without_end_and_without_growth() {
    var schema = CompiledSchema.of(json(TREE));
    var random = new Random(1);

    for (int i = 0; i < 1_000; i++) {
      assertThat(schema.violation(nested(random))).isEmpty();
    }

    assertThat(schema.size()).isLessThanOrEqualTo(Validators.MOST);
  }

  private static JsonNode full(int depth) {
    var node = JSON.objectNode();
    if (depth > 0) {
      node.set("a", full(depth - 1));
      node.set("b", full(depth - 1));
    }
    return node;
  }

  @Test
  void a_content_that_nests_in_too_many_ways_by_itself_cannot_be_checked_and_harms_no_other() {
    var schema = CompiledSchema.of(json(TREE));

    assertThatThrownBy(() -> schema.violation(full(16)))
        .isInstanceOf(Uncheckable.class)
        .hasMessage("Nests in more ways than can be followed.");
    assertThat(schema.violation(full(8))).isEmpty();
    assertThat(schema.violation(json("{'a':{'b':1}}")).map(Violation::pointer)).contains("/a/b");
  }

  private static ArrayNode numbers(int count) {
    var numbers = JSON.arrayNode(count);
    IntStream.range(0, count).forEach(numbers::add);
    return numbers;
  }

  @Test
  void of_a_content_that_is_wrong_all_over_only_the_first_place_is_kept() {
    var schema = CompiledSchema.of(json("{'items':{'type':'string'}}"));

    assertThat(schema.violation(numbers(2_000_000)).map(Violation::pointer)).contains("/0");
  }

  @Test
  void a_content_that_is_wrong_all_over_inside_of_a_choice_cannot_be_checked() {
    var schema =
        CompiledSchema.of(json("{'oneOf':[{'items':{'type':'string'}},{'type':'string'}]}"));

    assertThatThrownBy(() -> schema.violation(numbers(2_000_000)))
        .isInstanceOf(Uncheckable.class)
        .hasMessage("Too much in it does not fit.");
    assertThat(schema.violation(numbers(10_000))).isPresent();
  }
}
