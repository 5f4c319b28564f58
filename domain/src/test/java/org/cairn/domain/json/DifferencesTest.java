package org.cairn.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.databind.node.MissingNode;
import org.cairn.domain.Chance;
import org.cairn.domain.RandomJson;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  @Test
  void names_each_member_that_differs_and_whole_arrays() {
    var a = json("{'same':1,'plain':1,'list':[1,2],'deep':{'x':1,'y':2},'only':0}");
    var b = json("{'same':1.0,'plain':2,'list':[1],'deep':{'x':1,'y':3},'other':0}");

    assertThat(Differences.between(a, b))
        .containsExactly("/plain", "/list", "/deep/y", "/only", "/other");
  }

  @Test
  void names_the_whole_where_one_side_is_missing() {
    assertThat(Differences.between(json("{'a':1}"), MissingNode.getInstance())).containsExactly("");
  }

  @Test
  void escapes_names() {
    assertThat(Differences.between(json("{'a/b~c':1}"), json("{}"))).containsExactly("/a~1b~0c");
  }

  @Test
  void stops_at_a_hundred() {
    var many = StrictJson.mapper().createObjectNode();
    for (int i = 0; i < 250; i++) {
      many.put("m" + i, i);
    }
    assertThat(Differences.between(many, json("{}"))).hasSize(100);
    assertThat(Differences.between(json("{}"), many)).hasSize(100);
  }

  @Test
  void names_the_place_above_where_a_pointer_would_be_too_long() {
    var name = "n".repeat(Differences.LONGEST);
    var a = json("{'deep':{'%s':1,'m%s':2},'%s':{'x':1}}".formatted(name, name, name));
    var b = json("{'deep':{'%s':2},'%s':{'x':2}}".formatted(name, name));

    assertThat(Differences.between(a, b)).containsExactly("/deep", "");
    assertThat(Differences.between(b, a)).containsExactly("/deep", "");
  }

  @Test
  void finds_something_exactly_where_values_are_not_equal() {
    Chance.times(
        1_000,
        chance -> {
          var random = new RandomJson(chance);
          var a = random.object();
          var b = chance.once(3) ? random.rewritten(a) : random.edited(a);

          var found = Differences.between(a, b);

          assertThat(found.isEmpty()).as("%s %s", a, b).isEqualTo(JsonEquality.equal(a, b));
          for (var pointer : found) {
            assertThat(JsonEquality.equal(a.at(pointer), b.at(pointer))).as(pointer).isFalse();
          }
        });
  }
}
