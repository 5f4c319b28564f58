package org.cairn.domain.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.core.JsonPointer;
import org.cairn.domain.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderRuleTest {
  private static final OrderRule RULE =
      new OrderRule(JsonPointer.compile("/end"), JsonPointer.compile("/from/start"), "Ends early.");

  @Test
  void an_end_before_the_beginning_is_wrong() {
    var content =
        json("{'from':{'start':'2026-03-01T09:00:00Z'},'end':'2026-03-01T09:30:00+01:00'}");

    assertThat(RULE.violation(content)).contains(new Violation("/end", "Ends early."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'from':{'start':'2026-03-01T09:00:00Z'},'end':'2026-03-01T09:00:00.000Z'}",
        "{'from':{'start':'2026-03-01T09:00:00Z'},'end':'2026-03-01T10:00:00Z'}",
        "{'from':{'start':'2026-03-01T09:00:00Z'}}",
        "{'end':'2026-03-01T09:00:00Z'}",
        "{'from':{'start':'2026-03-01T09:00:00Z'},'end':'soon'}",
        "{'from':{'start':9},'end':1}",
        "{}"
      })
  void everything_else_passes(String content) {
    assertThat(RULE.violation(json(content))).isEmpty();
  }
}
