package org.cairn.domain.merge;

import static org.cairn.domain.merge.MergedAssert.assertThat;
import static org.cairn.domain.merge.Merging.from;

import org.junit.jupiter.api.Test;

class ArraysTest {
  @Test
  void plain_values_that_were_added_and_removed_are_a_set() {
    assertThat(from("{'s':[1,2,3]}").server("{'s':[1,3,4]}").device("{'s':[5,1,2]}"))
        .says("{'s':[1,4,5]}")
        .withoutClash();
  }

  @Test
  void plain_values_in_another_order_are_no_set() {
    assertThat(from("{'s':[1,2,3]}").server("{'s':[3,2,1]}").device("{'s':[1,2,3,4]}"))
        .clashesAt("/s");
    assertThat(
            from("{'s':[1,2,3]}")
                .server("{'s':[3,2,1]}")
                .device("{'s':[1,2,3,4]}")
                .with("/s", MergeRule.SET))
        .says("{'s':[3,2,1,4]}")
        .withoutClash();
  }

  @Test
  void what_was_no_set_before_is_none() {
    assertThat(from("{'s':[{'x':1}]}").server("{'s':[1]}").device("{'s':[2]}")).clashesAt("/s");
  }

  @Test
  void a_value_that_stands_twice_makes_no_set_of_itself() {
    assertThat(from("{'s':[1]}").server("{'s':[1,1]}").device("{'s':[1,2]}")).clashesAt("/s");
  }

  @Test
  void objects_can_be_values_of_a_set_by_rule() {
    assertThat(
            from("{'s':[{'x':1}]}")
                .server("{'s':[{'x':1},{'x':2.0}]}")
                .device("{'s':[{'x':2},{'x':3}]}")
                .with("/s", MergeRule.SET))
        .says("{'s':[{'x':2},{'x':3}]}")
        .withoutClash();
  }

  @Test
  void items_with_an_id_are_merged_one_by_one() {
    assertThat(
            from("{'l':[{'id':1,'a':1,'b':1},{'id':2,'a':1}]}")
                .server("{'l':[{'id':2,'a':1},{'id':1,'a':2,'b':1},{'id':3}]}")
                .device("{'l':[{'id':1,'a':1,'b':2},{'id':2,'a':1},{'id':4}]}"))
        .says("{'l':[{'id':2,'a':1},{'id':1,'a':2,'b':2},{'id':3},{'id':4}]}")
        .withoutClash();
  }

  @Test
  void items_without_ids_are_known_by_their_names() {
    assertThat(
            from("{'l':[{'name':'rice','kg':1},{'name':'oil','kg':1}]}")
                .server("{'l':[{'name':'rice','kg':2},{'name':'oil','kg':1}]}")
                .device("{'l':[{'name':'rice','kg':1},{'name':'oil','kg':5}]}"))
        .says("{'l':[{'name':'rice','kg':2},{'name':'oil','kg':5}]}")
        .withoutClash();
  }

  @Test
  void items_that_had_no_ids_before_are_known_by_their_names() {
    assertThat(
            from("{'l':[{'name':'rice'}]}")
                .server("{'l':[{'id':1,'name':'rice','kg':2}]}")
                .device("{'l':[{'id':1,'name':'rice','bags':1}]}"))
        .says("{'l':[{'id':1,'name':'rice','kg':2,'bags':1}]}")
        .withoutClash();
  }

  @Test
  void an_item_that_one_side_removed_is_gone_unless_the_other_changed_it() {
    var base = "{'l':[{'id':1,'a':1},{'id':2,'a':1}]}";
    assertThat(from(base).server("{'l':[{'id':2,'a':1}]}").device("{'l':[{'id':1,'a':1}]}"))
        .says("{'l':[]}")
        .withoutClash();
    assertThat(
            from(base)
                .server("{'l':[{'id':2,'a':1}]}")
                .device("{'l':[{'id':1,'a':9},{'id':2,'a':1}]}"))
        .says("{'l':[{'id':2,'a':1}]}")
        .clashesAt("/l/1");
    assertThat(
            from(base)
                .server("{'l':[{'id':1,'a':9},{'id':2,'a':1}]}")
                .device("{'l':[{'id':2,'a':2}]}"))
        .says("{'l':[{'id':1,'a':9},{'id':2,'a':2}]}")
        .clashesAt("/l/0");
  }

  @Test
  void an_item_of_the_device_that_the_server_removed_comes_back_when_chosen() {
    assertThat(
            from("{'l':[{'id':1,'a':1},{'id':2,'a':1}]}")
                .server("{'l':[{'id':2,'a':1}]}")
                .device("{'l':[{'id':1,'a':9},{'id':2,'a':1}]}")
                .choosing("/l/1", Side.DEVICE))
        .says("{'l':[{'id':2,'a':1},{'id':1,'a':9}]}")
        .withoutClash();
  }

  @Test
  void the_first_member_that_both_have_says_whether_they_are_one_item() {
    assertThat(
            from("{'l':[{'name':'rice','kg':1}]}")
                .server("{'l':[{'id':7,'name':'rice','kg':1}]}")
                .device("{'l':[{'name':'rice','kg':4}]}")
                .with("/l", MergeRule.LIST, "id", "name"))
        .says("{'l':[{'id':7,'name':'rice','kg':4}]}")
        .withoutClash();
    assertThat(
            from("{'l':[{'name':'rice'}]}")
                .server("{'l':[{'id':7,'name':'red rice'}]}")
                .device("{'l':[{'id':7,'name':'rice','kg':4}]}")
                .with("/l", MergeRule.LIST, "id", "name"))
        .says("{'l':[{'id':7,'name':'red rice','kg':4}]}")
        .withoutClash();
    assertThat(
            from("{'l':[]}")
                .server("{'l':[{'id':7,'name':'rice'}]}")
                .device("{'l':[{'id':8,'name':'rice'}]}")
                .with("/l", MergeRule.LIST, "id", "name"))
        .says("{'l':[{'id':7,'name':'rice'},{'id':8,'name':'rice'}]}")
        .withoutClash();
  }

  @Test
  void items_that_cannot_be_told_apart_make_the_list_one_value() {
    assertThat(
            from("{'l':[{'id':1}]}")
                .server("{'l':[{'id':1},{'id':1}]}")
                .device("{'l':[{'id':1,'a':1}]}")
                .with("/l", MergeRule.LIST, "id"))
        .clashesAt("/l");
    assertThat(
            from("{'l':[{'x':1}]}")
                .server("{'l':[{'x':2}]}")
                .device("{'l':[{'x':3}]}")
                .with("/l", MergeRule.LIST, "id"))
        .clashesAt("/l");
  }

  @Test
  void a_rule_may_speak_of_a_member_of_all_items() {
    assertThat(
            from("{'l':[{'id':1,'n':5}]}")
                .server("{'l':[{'id':1,'n':6}]}")
                .device("{'l':[{'id':1,'n':8}]}")
                .with("/l", MergeRule.LIST, "id")
                .with("/l/*/n", MergeRule.SUM))
        .says("{'l':[{'id':1,'n':9}]}")
        .withoutClash();
  }

  @Test
  void a_critical_set_is_one_value_and_a_persons() {
    assertThat(
            from("{'s':['milk','nuts']}")
                .server("{'s':['nuts']}")
                .device("{'s':['milk','nuts','egg']}")
                .with("/s", MergeRule.SET)
                .critical("/s"))
        .says("{'s':['nuts']}")
        .clashesAt("/s");
    assertThat(
            from("{'s':['milk']}")
                .server("{'s':['milk','nuts']}")
                .device("{'s':['milk','egg']}")
                .critical("/s"))
        .says("{'s':['milk','nuts']}")
        .clashesAt("/s");
  }

  @Test
  void items_of_a_critical_list_may_be_edited_apart_but_not_against_each_other() {
    assertThat(
            from("{'l':[{'id':1,'n':5},{'id':2,'n':5}]}")
                .server("{'l':[{'id':1,'n':6},{'id':2,'n':5}]}")
                .device("{'l':[{'id':1,'n':7},{'id':2,'n':6}]}")
                .with("/l", MergeRule.LIST, "id")
                .critical("/l")
                .wonBy(Side.DEVICE))
        .says("{'l':[{'id':1,'n':6},{'id':2,'n':6}]}")
        .clashesAt("/l/0/n");
  }
}
