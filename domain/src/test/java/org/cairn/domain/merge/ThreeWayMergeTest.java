package org.cairn.domain.merge;

import static org.cairn.domain.merge.MergedAssert.assertThat;
import static org.cairn.domain.merge.Merging.from;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeWayMergeTest {
  @Test
  void edits_of_different_members_are_both_taken() {
    assertThat(from("{'a':1,'b':1}").server("{'a':2,'b':1}").device("{'a':1,'b':3,'c':4}"))
        .says("{'a':2,'b':3,'c':4}")
        .withoutClash()
        .overrules(Side.SERVER);
  }

  @Test
  void edits_of_different_members_of_an_object_inside_are_both_taken() {
    assertThat(
            from("{'o':{'a':1,'b':1}}").server("{'o':{'a':2,'b':1}}").device("{'o':{'a':1,'b':2}}"))
        .says("{'o':{'a':2,'b':2}}")
        .withoutClash();
  }

  @Test
  void the_same_edit_on_both_sides_is_one_edit() {
    assertThat(from("{'a':1}").server("{'a':2}").device("{'a':2.0}"))
        .says("{'a':2}")
        .withoutClash();
  }

  @Test
  void different_edits_of_one_value_clash_and_the_server_keeps_its_own_meanwhile() {
    assertThat(from("{'a':1,'b':1}").server("{'a':2,'b':1}").device("{'a':3,'b':2}"))
        .says("{'a':2,'b':2}")
        .clashesAt("/a");
  }

  @Test
  void a_removal_is_an_edit_like_any_other() {
    assertThat(from("{'a':1,'b':1}").server("{'b':1}").device("{'a':1,'b':2}"))
        .says("{'b':2}")
        .withoutClash();
    assertThat(from("{'a':1}").server("{}").device("{'a':2}")).says("{}").clashesAt("/a");
    assertThat(from("{'a':1}").server("{'a':2}").device("{}")).says("{'a':2}").clashesAt("/a");
  }

  @Test
  void null_missing_and_empty_are_three_things() {
    assertThat(from("{'a':1}").server("{'a':null}").device("{}"))
        .says("{'a':null}")
        .clashesAt("/a");
    assertThat(from("{'a':1}").server("{'a':null}").device("{'a':''}")).clashesAt("/a");
    assertThat(from("{}").server("{'a':null}").device("{'b':''}"))
        .says("{'a':null,'b':''}")
        .withoutClash();
  }

  @Test
  void without_a_base_what_differs_clashes_and_what_one_side_has_is_taken() {
    assertThat(from(null).server("{'a':1,'b':1}").device("{'a':1,'b':2,'c':3}"))
        .says("{'a':1,'b':1,'c':3}")
        .clashesAt("/b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'alg':'A256GCM'"})
  void an_encrypted_value_is_merged_as_a_whole_whatever_else_it_says(String more) {
    var sealed = "{'s':{'encrypted':'%s','iv':'%s','tag':'t','keyId':'k'" + more + "}}";
    assertThat(
            from(sealed.formatted("x", "1"))
                .server(sealed.formatted("y", "1"))
                .device(sealed.formatted("x", "2")))
        .says(sealed.formatted("y", "1"))
        .clashesAt("/s");
  }

  @Test
  void an_encrypted_value_is_never_mixed_with_what_was_or_is_not() {
    var sealed = "{'s':{'encrypted':'x','iv':'1','tag':'t','keyId':'k','alg':'A'}}";
    var resealed = "{'s':{'encrypted':'y','iv':'2','tag':'t','keyId':'k','alg':'A'}}";
    var plain = "{'s':{'name':'Ana'}}";
    var other = "{'s':{'name':'Ana','age':30}}";

    assertThat(from(plain).server(other).device(sealed)).says(other).clashesAt("/s");
    assertThat(from(plain).server(sealed).device(other)).says(sealed).clashesAt("/s");
    assertThat(from(sealed).server(plain).device(resealed)).says(plain).clashesAt("/s");
    assertThat(from(sealed).server(plain).device("{'s':{'age':30}}")).says(plain).clashesAt("/s");
  }

  @Test
  void a_name_with_a_slash_is_escaped_in_the_pointer() {
    assertThat(from("{'a/b':{'~':1}}").server("{'a/b':{'~':2}}").device("{'a/b':{'~':3}}"))
        .clashesAt("/a~1b/~0");
  }

  @Test
  void a_rule_names_the_side_whose_value_counts() {
    var edits = from("{'a':1}").server("{'a':2}").device("{'a':3}");

    assertThat(edits.with("/a", MergeRule.SERVER)).says("{'a':2}").overrules(Side.DEVICE, "/a");
    assertThat(edits.with("/a", MergeRule.CLIENT)).says("{'a':3}").overrules(Side.SERVER, "/a");
    assertThat(edits.with("/a", MergeRule.LATEST)).says("{'a':3}").overrules(Side.SERVER, "/a");
    assertThat(edits.laterOn(Side.SERVER)).says("{'a':2}").overrules(Side.DEVICE, "/a");
    assertThat(edits.with("/a", MergeRule.MANUAL)).clashesAt("/a");
  }

  @Test
  void a_rule_never_stands_against_a_change_of_one_side_only() {
    for (var rule : MergeRule.values()) {
      assertThat(from("{'a':1}").device("{'a':3}").with("/a", rule)).says("{'a':3}").withoutClash();
      assertThat(from("{'a':1}").server("{'a':3}").with("/a", rule)).says("{'a':3}").withoutClash();
    }
  }

  @Test
  void a_rule_covers_what_lies_below_and_the_longest_pointer_counts() {
    var edits =
        from("{'o':{'a':1,'b':1}}").server("{'o':{'a':2,'b':2}}").device("{'o':{'a':3,'b':3}}");

    assertThat(edits.with("/o", MergeRule.CLIENT)).says("{'o':{'a':3,'b':3}}").withoutClash();
    assertThat(edits.with("/o", MergeRule.MERGE).with("/o/b", MergeRule.CLIENT))
        .says("{'o':{'a':2,'b':3}}")
        .clashesAt("/o/a");
  }

  @Test
  void an_atomic_object_is_not_taken_apart() {
    assertThat(
            from("{'gps':{'lat':1,'lon':1}}")
                .server("{'gps':{'lat':2,'lon':1}}")
                .device("{'gps':{'lat':1,'lon':2}}")
                .with("/gps", MergeRule.ATOMIC))
        .says("{'gps':{'lat':2,'lon':1}}")
        .clashesAt("/gps");
  }

  @Test
  void where_no_rule_settles_a_clash_the_one_who_goes_first_wins() {
    var edits = from("{'a':1,'m':1}").server("{'a':2,'m':2}").device("{'a':3,'m':3}");

    assertThat(edits.with("/m", MergeRule.MANUAL).wonBy(Side.DEVICE))
        .says("{'a':3,'m':2}")
        .clashesAt("/m")
        .overrules(Side.SERVER, "/a");
  }

  @Test
  void an_answer_may_go_before_none_whoever_goes_first() {
    var edits = from("{'a':1,'b':1,'c':1}").server("{'a':'','c':2}").device("{'a':2,'b':2,'c':3}");

    assertThat(edits.answersFirst())
        .says("{'a':2,'b':2,'c':2}")
        .clashesAt("/c")
        .overrules(Side.SERVER, "/a", "/b");
    assertThat(edits.wonBy(Side.SERVER).answersFirst()).says("{'a':2,'b':2,'c':2}");
    assertThat(edits.wonBy(Side.SERVER)).says("{'a':'','c':2}");
    var turned = from("{'a':1}").server("{'a':2}").device("{}");
    assertThat(turned.wonBy(Side.DEVICE).answersFirst()).says("{'a':2}");
  }

  @Test
  void a_critical_field_is_never_decided_without_a_person() {
    for (var rule : MergeRule.values()) {
      assertThat(
              from("{'a':1}")
                  .server("{'a':2}")
                  .device("{'a':3}")
                  .with("/a", rule)
                  .critical("/a")
                  .wonBy(Side.DEVICE))
          .says("{'a':2}")
          .clashesAt("/a");
    }
  }

  @Test
  void what_lies_below_a_critical_field_is_critical() {
    assertThat(
            from("{'o':{'a':1}}")
                .server("{'o':{'a':2}}")
                .device("{'o':{'a':3}}")
                .critical("/o")
                .wonBy(Side.DEVICE))
        .clashesAt("/o/a");
  }

  @Test
  void what_holds_a_critical_field_is_not_removed_against_a_change_without_a_person() {
    assertThat(
            from("{'l':[{'id':1,'c':1}],'o':{'c':1}}")
                .server("{'l':[],'o':{'c':2}}")
                .device("{'l':[{'id':1,'c':2}],'o':null}")
                .critical("/l/*/c")
                .critical("/o/c")
                .wonBy(Side.SERVER))
        .clashesAt("/l/0", "/o");
    assertThat(
            from("{'o':{'c':1}}")
                .server("{'o':{'c':2}}")
                .device("{'o':{'c':3}}")
                .with("/o", MergeRule.SERVER)
                .critical("/o/c"))
        .clashesAt("/o");
  }

  @Test
  void a_choice_settles_a_clash_even_of_a_critical_field() {
    var edits = from("{'a':1,'b':1}").server("{'a':2,'b':2}").device("{'a':3,'b':3}");

    assertThat(edits.critical("/a").choosing("/a", Side.DEVICE))
        .says("{'a':3,'b':2}")
        .clashesAt("/b")
        .overrules(Side.SERVER, "/a");
  }
}
