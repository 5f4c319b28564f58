package org.cairn.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterpartTest {
  private static final MergePolicy POLICY =
      MergePolicy.of(
          Map.of(
              JsonPointer.compile("/k"), new Treatment(MergeRule.LIST, List.of("code")),
              JsonPointer.compile("/l/*/k"), new Treatment(MergeRule.LIST, List.of("code"))),
          List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /a         | {'a':1}                      | {'a':2}                       | 2
          /a         | {'a':1}                      | {}                            |
          /o/a~1b    | {'o':{'a/b':1}}              | {'o':{'a/b':2}}               | 2
          /l/0/v     | {'l':[{'id':1,'v':1}]}       | {'l':[{'id':2},{'id':1,'v':2}]} | 2
          /l/0       | {'l':[{'id':1,'v':1}]}       | {'l':[{'id':2}]}              |
          /l/0/v     | {'l':[{'id':1,'v':1}]}       | {'l':[{'id':1},{'id':1,'v':2}]} |
          /l/0/v     | {'l':[{'name':'x','v':1}]}   | {'l':[{'id':1,'name':'x','v':2}]} | 2
          /l/1/v     | {'l':[{'id':1},{'name':'x'}]} | {'l':[{'id':1,'v':2}]}       |
          /k/0/v     | {'k':[{'id':1,'code':'x'}]}  | {'k':[{'id':1,'code':'y','v':1},{'id':2,'code':'x','v':2}]} | 2
          /l/0/k/0/v | {'l':[{'id':1,'k':[{'code':7}]}]} | {'l':[{'id':1,'k':[{'code':8},{'code':7.0,'v':2}]}]} | 2
          /l/1       | {'l':[{'id':1}]}             | {'l':[{'id':9,'v':2},{'id':1}]} | {'id':9,'v':2}
          """)
  void is_found_by_the_same_key_wherever_it_stands(
      String pointer, String server, String other, String found) {
    var device = new Sides(null, null, json("{'id':9}"));
    var expected = found == null ? MissingNode.getInstance() : json(found);

    assertThat(Counterpart.of(new Clash(pointer, device, false), json(server), json(other), POLICY))
        .isEqualTo(expected);
  }
}
