package org.cairn.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.domain.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostChangesTest {
  private static JsonNode json(String text) {
    return StrictJson.stored(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lost(String three, String result, String named) {
    var sides = three.split(";");
    return LostChanges.of(
        new Sides(json(sides[0]), json(sides[1]), json(sides[2])),
        json(result),
        named == null ? List.of() : List.of(named.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'a':1};{'a':2};{'a':1}             | {'a':2}           |
          {'a':1,'b':1};{'a':2,'b':1};{'a':1,'b':2} | {'a':2,'b':2} |
          {'a':1};{};{'a':1}                  | {}                |
          {'a':1};{'a':2};{'a':3}             | {'a':4}           |
          {'a':1};{'a':2};{'a':2}             | {'a':3}           |
          {'a':'x'};{'a':'xy'};{'a':'xz'}     | {'a':'xyz'}       |
          {'a':'x'};{'a':'y'};{'a':'z'}       | {'a':'y'}         | /a
          {'a':[1]};{'a':[1,2]};{'a':[1,3]}   | {'a':[1,2,3]}     |
          {'a':[1]};{'a':[2]};{'a':[3]}       | {'a':[2]}         | /a
          {'a':[{'id':1,'v':1}]};{'a':[{'id':1,'v':2}]};{'a':[{'id':1,'v':3}]} | {'a':[{'id':1,'v':2}]} | /a/0/v
          """)
  void finds_nothing_where_each_change_is_there_or_named(
      String three, String result, String named) {
    assertThat(lost(three, result, named)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'a':1};{'a':2};{'a':1}             | {'a':1}           | /a
          {'a':1};{'a':1};{'a':2}             | {'a':1}           | /a
          {'a':1};{'a':1};{}                  | {'a':1}           | /a
          {'a':1};{'a':1};{'a':1}             | {'a':5}           | /a
          {'a':true};{'a':false};{'a':'x'}    | {'a':true}        | /a
          {'a':1};{'a':'y'};{'a':'y'}         | {'a':1}           | /a
          {'a':'x'};{'a':'y'};{'a':'z'}       | {'a':'y'}         | /a
          {'a':'x'};{'a':'y'};{'a':'z'}       | {}                | /a
          {'a':[1]};{'a':[1,2]};{'a':[1,3]}   | {'a':[1,2]}       | /a
          {'o':{'a':1}};{'o':{'a':1}};{'o':{'a':1,'b':2}} | {'o':{'a':1}} | /o/b
          {'a/b':1};{'a/b':2};{'a/b':1}       | {'a/b':1}         | /a~1b
          """)
  void finds_what_is_neither_there_nor_named(String three, String result, String pointer) {
    assertThat(lost(three, result, null)).containsExactly(pointer);
  }
}
