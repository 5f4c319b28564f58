package org.cairn.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostChangesTest {
  /**
   * @param rule as {@code /a list id} or {@code /a max ['new','sent']}
   * @param sides base, server and device
   * @param leftOut pointers of clashes, and with a side's name of where that was overruled
   */
  private static List<String> lost(String rule, String sides, String result, String leftOut) {
    var three = Arrays.stream(sides.split(";")).map(text -> json(text)).toList();
    var clashes = new ArrayList<Clash>();
    var overruled = new ArrayList<Overruled>();
    var none = new Sides(null, null, null);
    for (var one : leftOut == null ? new String[0] : leftOut.split(" ")) {
      var words = one.split(":");
      if (words.length == 1) {
        clashes.add(new Clash(one, none, false));
      } else {
        var loser = Side.ofWire(words[1]).orElseThrow();
        overruled.add(new Overruled(words[0], none, loser, "it is so"));
      }
    }
    return LostChanges.of(
        new Sides(three.get(0), three.get(1), three.get(2)),
        policy(rule),
        new Merged(json(result), clashes, overruled));
  }

  private static MergePolicy policy(String rule) {
    if (rule == null) {
      return MergePolicy.USUAL;
    }
    var words = rule.split(" ");
    var keys = new ArrayList<String>();
    var order = new ArrayList<JsonNode>();
    for (var word : Arrays.asList(words).subList(2, words.length)) {
      if (word.startsWith("[")) {
        json(word).forEach(order::add);
      } else {
        keys.add(word);
      }
    }
    var treatment = new Treatment(MergeRule.ofWire(words[1]).orElseThrow(), keys, order);
    return MergePolicy.of(Map.of(JsonPointer.compile(words[0]), treatment), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                        | {'a':1};{'a':2};{'a':1}               | {'a':2}               |
                        | {'a':1,'b':1};{'a':2,'b':1};{'a':1,'b':2} | {'a':2,'b':2}     |
                        | {'a':1};{};{'a':1}                    | {}                    |
                        | {'a':1};{'a':2};{'a':2.0}             | {'a':2}               |
                        | {'a':'x'};{'a':'y'};{'a':'z'}         | {'a':'y'}             | /a
                        | {'a':'x'};{'a':'y'};{'a':'z'}         | {'a':'z'}             | /a:server
          /a sum        | {'a':1};{'a':2};{'a':3.5}             | {'a':4.5}             |
          /a sum        | {'a':1};{'a':2};{'a':2}               | {'a':3}               |
          /a sum        | {'a':1};{'a':'x'};{'a':'x'}           | {'a':'x'}             |
          /a sum        | {};{'a':{'x':2}};{'a':{'x':2,'y':1}}  | {'a':{'x':4,'y':1}}   |
          /a max        | {'a':1};{'a':2};{'a':3}               | {'a':3}               |
          /a min        | {'a':5};{'a':2};{'a':3}               | {'a':2}               |
          /a max [1,9,5] | {'a':1};{'a':9};{'a':5}              | {'a':5}               | /a:server
          /a min [1,9,5] | {'a':1};{'a':9};{'a':5}              | {'a':9}               | /a:client
          /a max [1,9]  | {'a':1};{'a':9};{'a':5}               | {'a':9}               | /a
          /a append     | {'a':'x'};{'a':'x y'};{'a':'x z'}     | {'a':'x y z'}         |
          /a append     | {};{'a':'y'};{'a':'z'}                | {'a':'y\\nz'}         |
          /a append     | {'a':'x'};{'a':'q'};{'a':'xz'}        | {'a':'qz'}            |
          /a server     | {'a':1};{'a':2};{'a':3}               | {'a':2}               | /a:client
          /a client     | {'a':1};{'a':2};{'a':3}               | {'a':3}               | /a:server
          /a latest     | {'a':{}};{'a':{'x':1}};{'a':{'y':1}}  | {'a':{'y':1}}         | /a:server
                        | {'a':[1]};{'a':[1,2]};{'a':[1,3]}     | {'a':[1,2,3]}         |
                        | {'a':[1]};{'a':[2]};{'a':[3]}         | {'a':[2,3]}           |
                        | {'a':[1,2]};{'a':[2,1]};{'a':[1,3]}   | {'a':[2,1]}           | /a
          /a set        | {'a':[1,2]};{'a':[2,1]};{'a':[1,3,{}]} | {'a':[1,3,{}]}       |
                        | {'a':[{'id':1,'v':1}]};{'a':[{'id':1,'v':2}]};{'a':[{'id':1,'v':3}]} | {'a':[{'id':1,'v':2}]} | /a/0/v
                        | {'a':[{'id':1,'v':1},{'id':2}]};{'a':[{'id':2},{'id':3}]};{'a':[{'id':1,'v':3},{'id':2}]} | {'a':[{'id':2},{'id':3}]} | /a/2
                        | {'a':[{'id':1,'v':1}]};{'a':[]};{'a':[{'id':1,'v':3}]} | {'a':[{'id':1,'v':3}]} | /a/0:server
                        | {'a':[{'id':1}]};{'a':[]};{'a':[{'id':1},{'id':2}]} | {'a':[{'id':2}]} |
          /a list id name | {'a':[{'name':'x'}]};{'a':[{'id':1,'name':'x'}]};{'a':[{'name':'x','v':1}]} | {'a':[{'id':1,'name':'x','v':1}]} |
          /a list id    | {'a':[{'id':1}]};{'a':[{'id':1},{'id':1}]};{'a':[{'id':1,'v':1}]} | {'a':[{'id':1},{'id':1}]} | /a
                        | {'a':[{'x':1}]};{'a':[{'x':2}]};{'a':[{'x':3}]} | {'a':[{'x':2}]} | /a
          """)
  void finds_nothing_where_each_change_is_there_or_named(
      String rule, String sides, String result, String leftOut) {
    assertThat(lost(rule, sides, result, leftOut)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                        | {'a':1};{'a':2};{'a':1}               | {'a':1}               |    | /a
                        | {'a':1};{'a':1};{'a':2}               | {'a':1}               |    | /a
                        | {'a':1};{'a':1};{'a':2}               | {'a':1}               | /a | /a
                        | {'a':1};{'a':1};{}                    | {'a':1}               |    | /a
                        | {'a':1};{'a':1};{'a':1}               | {'a':5}               |    | /a
                        | {'a':1};{'a':1};{'a':1}               | {'a':1,'b':1}         |    | /b
                        | {'a':1};{'a':2};{'a':3}               | {'a':4}               |    | /a
                        | {'a':1};{'a':2};{'a':3}               | {'a':777}             |    | /a
                        | {'a':1};{'a':2};{'a':2}               | {'a':3}               |    | /a
                        | {'a':1};{'a':2};{'a':3}               | {'a':3}               | /a | /a
                        | {'a':1};{'a':2};{'a':3}               | {'a':3}               | /a:client | /a
                        | {'a':true};{'a':false};{'a':'x'}      | {'a':true}            |    | /a
                        | {'a':'x'};{'a':'y'};{'a':'z'}         | {}                    |    | /a
                        | {'a':'a'};{'a':'ab'};{'a':'ac'}       | {'a':'zzz'}           |    | /a
                        | {'o':{'a':1}};{'o':{'a':1}};{'o':{'a':1,'b':2}} | {'o':{'a':1}} |  | /o/b
                        | {'o':{}};{'o':{'a':1}};{'o':{'b':2}}  | {'o':{'a':1}}         |    | /o/b
                        | {'o':{}};{'o':{'a':1}};{'o':{'b':2}}  | {'o':{'a':1,'b':2,'c':3}} | | /o/c
                        | {'a/b':1,'c':1};{'a/b':2,'c':1};{'a/b':1,'c':2} | {'a/b':1,'c':2} | | /a~1b
          """)
  void finds_what_is_neither_there_nor_named(
      String rule, String sides, String result, String leftOut, String pointer) {
    assertThat(lost(rule, sides, result, leftOut)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /a sum        | {'a':1};{'a':2};{'a':3}               | {'a':777}             |
          /a sum        | {'a':1};{'a':2};{'a':2}               | {'a':2}               |
          /a sum        | {'a':1};{'a':2};{'a':3}               | {'a':5}               |
          /a max        | {'a':1};{'a':2};{'a':3}               | {'a':2}               |
          /a min        | {'a':5};{'a':2};{'a':3}               | {'a':3}               |
          /a max        | {'a':5};{'a':2};{'a':3}               | {'a':5}               |
          /a max [1,9,5] | {'a':1};{'a':9};{'a':5}              | {'a':9}               | /a:client
          /a min [1,9,5] | {'a':1};{'a':9};{'a':5}              | {'a':5}               | /a:server
          /a max [1,9,5] | {'a':1};{'a':9};{'a':5}              | {'a':9}               |
          /a append     | {'a':'a'};{'a':'ab'};{'a':'ac'}       | {'a':'zzz'}           |
          /a append     | {'a':'a'};{'a':'ab'};{'a':'ac'}       | {'a':'ab'}            |
          /a append     | {'a':'a'};{'a':'ab'};{'a':'ac'}       | {'a':'acb'}           |
          /a append     | {'a':'a'};{'a':'ab'};{'a':'ac'}       | {'a':'ab, c'}         |
          /a append     | {'a':'a'};{'a':'ab'};{'a':'q'}        | {'a':'abq'}           |
          /a server     | {'a':1};{'a':2};{'a':3}               | {'a':3}               | /a:server
          /a client     | {'a':1};{'a':2};{'a':3}               | {'a':2}               | /a:client
          /a atomic     | {'a':{}};{'a':{'x':1}};{'a':{'y':1}}  | {'a':{'x':1,'y':1}}   |
          /a manual     | {'a':1};{'a':2};{'a':3}               | {'a':2}               |
                        | {'a':{'encrypted':1,'iv':1,'tag':1,'keyId':1}};{'a':{'encrypted':2,'iv':1,'tag':1,'keyId':1}};{'a':{'encrypted':1,'iv':1,'tag':2,'keyId':1}} | {'a':{'encrypted':2,'iv':1,'tag':2,'keyId':1}} |
          """)
  void holds_a_result_against_the_rule_of_its_place(
      String rule, String sides, String result, String leftOut) {
    assertThat(lost(rule, sides, result, leftOut)).containsExactly("/a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                        | [1];[1,2];[1,3]      | [1,2]
                        | [1];[1,2];[1,3]      | [1,3]
                        | [1];[1,2];[1,3]      | [1,2,3,4]
                        | [1];[1,2];[1,3]      | [1,2,3,3]
                        | [1];[1,2];[1,3]      | [2,3]
                        | [1,2,3];[1,2,3,4];[2,3] | [1,2,3,4]
                        | [1,2,3];[2,3];[1,2,3,4] | [1,2,3,4]
                        | [1,2];[2,1];[1,2,3]  | [2,1,3]
                        | [1];[1,1];[1,2]      | [1,1,2]
                        | [1];[1,2];[1,{'x':1}] | [1,2,{'x':1}]
                        | [{'x':1}];[1];[2]    | [1,2]
          /a set        | [1,2];[2,1];[1,3]    | [1,2,3]
          /a set        | [];[{'x':1}];[{'x':2}] | [{'x':1}]
          /a atomic     | [1];[1,2];[1,3]      | [1,2,3]
          """)
  void looks_for_each_value_of_a_set(String rule, String sides, String result) {
    assertThat(lost(rule, inA(sides), inA(result), null)).containsExactly("/a");
  }

  private static String inA(String arrays) {
    return "{'a':" + arrays.replace(";", "};{'a':") + "}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
                        | [];[{'id':1}];[{'id':2}]             | []                    |      | /a/0 /a/1
                        | [];[{'id':1}];[{'id':2}]             | [{'id':1}]            |      | /a/1
                        | [];[{'id':1}];[{'id':2}]             | [{'id':2}]            |      | /a/0
                        | [];[{'id':1}];[{'id':2}]             | [{'id':2},{'id':1}]   |      | /a
                        | [];[{'id':1}];[{'id':2}]             | [{'id':1},{'id':2},{'id':3}] | | /a
                        | [];[{'id':1}];[{'id':2}]             | [{'id':1},{'id':2},{}] |     | /a
                        | [{'id':1}];[{'id':1},{'id':2}];[]    | [{'id':1},{'id':2}]   |      | /a/0
                        | [{'id':1}];[];[{'id':1},{'id':2}]    | [{'id':1},{'id':2}]   |      | /a/0
                        | [{'id':1}];[{'id':1},{'id':2}];[{'id':1,'v':1}] | [{'id':1},{'id':2}] | | /a/0/v
                        | [{'id':1}];[{'id':1},{'id':2}];[{'id':1,'v':1}] | [{'id':1,'v':2},{'id':2}] | | /a/0/v
                        | [{'id':1}];[{'id':1,'v':1}];[{'id':1,'v':2}] | [{'id':1,'v':1}] |   | /a/0/v
                        | [{'id':1}];[{'id':1,'v':1}];[{'id':1,'w':2}] | [{'id':1,'v':1}] |   | /a/0/w
                        | [{'id':1}];[];[{'id':1,'v':1}]       | []                    |      | /a/0
                        | [{'id':1}];[];[{'id':1,'v':1}]       | [{'id':1,'v':1}]      | /a/0 | /a/0
                        | [{'id':1},{'id':2}];[{'id':2}];[{'id':1,'v':1},{'id':2}] | [{'id':2}] | /a/0 | /a/1
                        | [{'id':1},{'id':2}];[{'id':2}];[{'id':1}] | [{'id':1}]       |      | /a/1
                        | [{'id':1},{'id':2}];[{'id':1},{'id':2,'v':1}];[{'id':2},{'id':1}] | [{'id':1},{'id':2,'v':1}] | | /a
                        | [{'name':'x'}];[{'name':'x','v':1}];[{'name':'x','w':1}] | [{'name':'x','v':1}] | | /a/0/w
          /a list k     | [{'id':1}];[{'id':1,'v':1}];[{'id':1,'w':1}] | [{'id':1,'v':1,'w':1}] | | /a
          /a list id    | [{'id':1}];[{'id':1},{'id':1}];[{'id':1,'v':1}] | [{'id':1},{'id':1,'v':1}] | | /a
          /a list id name | [{'id':1,'name':'x'}];[{'id':1,'name':'y'}];[{'id':2,'name':'x'}] | [{'id':1,'name':'y'}] | | /a/0 /a/1
          /a list id name | [{'name':'x'}];[{'id':1,'name':'x'},{'id':2,'name':'x'}];[{'name':'x','v':1}] | [{'id':1,'name':'x','v':1},{'id':2,'name':'x'}] | | /a
          /a/*/n sum    | [{'id':1,'n':1}];[{'id':1,'n':2}];[{'id':1,'n':2}] | [{'id':1,'n':2}] | | /a/0/n
          """)
  void looks_for_each_item_of_a_list(
      String rule, String sides, String result, String leftOut, String pointers) {
    assertThat(lost(rule, inA(sides), inA(result), leftOut))
        .containsExactlyInAnyOrder(pointers.split(" "));
  }

  @Test
  void does_not_ask_what_became_of_places_that_people_decide() {
    var critical =
        MergePolicy.of(
            Map.of(JsonPointer.compile("/a"), Treatment.of(MergeRule.SERVER)),
            List.of(JsonPointer.compile("/a")));
    var sides = new Sides(json("{'a':1}"), json("{'a':2}"), json("{'a':3}"));
    var chosen = new Overruled("/a", sides.member("a"), Side.SERVER, "a person chose");

    assertThat(
            LostChanges.of(
                sides, critical, new Merged(json("{'a':3}"), List.of(), List.of(chosen))))
        .isEmpty();
  }
}
