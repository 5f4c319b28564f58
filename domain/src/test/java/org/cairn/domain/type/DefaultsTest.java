package org.cairn.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import org.junit.jupiter.api.Test;

class DefaultsTest {
  private static final String SCHEMA =
      "{'properties':{'a':{'default':1},'b':{'default':{'c':[]}},'plain':{},"
          + "'deep':{'properties':{'x':{'default':'y'}}}}}";

  @Test
  void fill_what_is_missing() {
    assertThat(Defaults.complete(json(SCHEMA), json("{}"))).isEqualTo(json("{'a':1,'b':{'c':[]}}"));
  }

  @Test
  void never_touch_what_is_there() {
    var content = json("{'a':null,'b':2,'other':3}");

    assertThat(Defaults.complete(json(SCHEMA), content)).isEqualTo(content);
  }

  @Test
  void reach_into_objects_that_are_there_but_make_none() {
    assertThat(Defaults.complete(json(SCHEMA), json("{'a':1,'b':1,'deep':{}}")))
        .isEqualTo(json("{'a':1,'b':1,'deep':{'x':'y'}}"));
    assertThat(Defaults.complete(json(SCHEMA), json("{'a':1,'b':1}")).has("deep")).isFalse();
    assertThat(Defaults.complete(json(SCHEMA), json("{'a':1,'b':1,'deep':[]}")))
        .isEqualTo(json("{'a':1,'b':1,'deep':[]}"));
  }

  @Test
  void leave_the_original_and_the_schema_alone() {
    var schema = json(SCHEMA);
    var content = json("{'deep':{}}");

    var completed = Defaults.complete(schema, content);
    ((com.fasterxml.jackson.databind.node.ObjectNode) completed.get("b")).put("c", 1);

    assertThat(content).isEqualTo(json("{'deep':{}}"));
    assertThat(schema).isEqualTo(json(SCHEMA));
  }
}
