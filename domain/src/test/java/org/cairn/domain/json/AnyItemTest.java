package org.cairn.domain.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnyItemTest {
  private static JsonNode json(String text) {
    return StrictJson.parse(text.replace('\'', '"').getBytes(UTF_8));
  }

  private static String named(String pointer, String... contents) {
    return new AnyItem(List.of(contents).stream().map(AnyItemTest::json).toList()).of(pointer);
  }

  @Test
  void items_of_lists_are_not_told_apart_at_any_depth_nor_beyond_their_end() {
    var content = "{'items':[{'id':1},{'id':2,'parts':[{'v':1}]}]}";

    assertThat(named("/items/7/parts/3/v", content)).isEqualTo("/items/*/parts/*/v");
    assertThat(named("/items/0", content)).isEqualTo("/items/*");
  }

  @Test
  void a_member_whose_name_is_a_number_is_told() {
    var answers = "{'answers':{'17':{'v':1}},'a~/b':[{'9':1}]}";

    assertThat(named("/answers/17/v", answers)).isEqualTo("/answers/17/v");
    assertThat(named("/a~0~1b/0/9", answers)).isEqualTo("/a~0~1b/*/9");
  }

  @Test
  void a_list_in_one_of_the_contents_is_enough() {
    assertThat(named("/items/0/v", "{}", "{'items':[{'v':1}]}")).isEqualTo("/items/*/v");
    assertThat(named("/items/0/v")).isEqualTo("/items/0/v");
    assertThat(named("/items/00/v", "{'items':[{'v':1}]}")).isEqualTo("/items/00/v");
    assertThat(named("", "{}")).isEmpty();
  }
}
