package org.cairn.domain.merge;

import static org.cairn.domain.merge.MergedAssert.assertThat;
import static org.cairn.domain.merge.Merging.from;

import org.junit.jupiter.api.Test;

/** Which items are the same, and how they are ordered. */
class ListItemsTest {
  @Test
  void the_order_is_that_of_the_side_that_alone_changed_it() {
    var base = "{'l':[{'id':1},{'id':2},{'id':3}]}";
    assertThat(
            from(base)
                .server("{'l':[{'id':1,'a':1},{'id':5},{'id':2},{'id':3}]}")
                .device("{'l':[{'id':3},{'id':4},{'id':1},{'id':2}]}"))
        .says("{'l':[{'id':3},{'id':4},{'id':1,'a':1},{'id':2},{'id':5}]}")
        .withoutClash();
    assertThat(
            from(base)
                .server("{'l':[{'id':3},{'id':4},{'id':1},{'id':2}]}")
                .device("{'l':[{'id':1,'a':1},{'id':5},{'id':2},{'id':3}]}"))
        .says("{'l':[{'id':3},{'id':4},{'id':1,'a':1},{'id':2},{'id':5}]}")
        .withoutClash();
  }

  @Test
  void the_order_is_the_servers_where_both_changed_it_or_neither() {
    var base = "{'l':[{'id':1},{'id':2},{'id':3}]}";
    assertThat(
            from(base)
                .server("{'l':[{'id':3},{'id':1},{'id':2}]}")
                .device("{'l':[{'id':2},{'id':1},{'id':3},{'id':4}]}"))
        .says("{'l':[{'id':3},{'id':1},{'id':2},{'id':4}]}")
        .withoutClash();
    assertThat(
            from(base)
                .server("{'l':[{'id':1},{'id':5},{'id':2},{'id':3}]}")
                .device("{'l':[{'id':4},{'id':1},{'id':3}]}"))
        .says("{'l':[{'id':1},{'id':5},{'id':3},{'id':4}]}")
        .withoutClash();
  }

  @Test
  void an_item_that_comes_back_stands_where_its_side_had_moved_it() {
    assertThat(
            from("{'l':[{'id':1},{'id':2}]}")
                .server("{'l':[{'id':1}]}")
                .device("{'l':[{'id':2,'a':1},{'id':1}]}")
                .wonBy(Side.DEVICE))
        .says("{'l':[{'id':2,'a':1},{'id':1}]}")
        .overrules(Side.SERVER, "/l/1");
  }

  @Test
  void items_go_by_their_names_where_several_share_an_id() {
    assertThat(
            from("{}")
                .server("{'l':[{'id':0,'name':'soap','n':1},{'id':0,'name':'salt'}]}")
                .device("{'l':[{'id':0,'name':'soap'},{'id':0,'name':'salt','n':2}]}"))
        .says("{'l':[{'id':0,'name':'soap','n':1},{'id':0,'name':'salt','n':2}]}")
        .withoutClash();
  }

  @Test
  void an_item_that_is_gone_was_not_moved() {
    assertThat(
            from("{'l':[{'id':1},{'id':2},{'id':3}]}")
                .server("{'l':[{'id':3},{'id':1},{'id':2}]}")
                .device("{'l':[{'id':2},{'id':1}]}"))
        .says("{'l':[{'id':2},{'id':1}]}")
        .withoutClash();
  }

  @Test
  void a_clash_of_an_item_is_counted_by_the_servers_list_whatever_the_order_becomes() {
    assertThat(
            from("{'l':[{'id':1},{'id':2},{'id':3}]}")
                .server("{'l':[{'id':1,'a':1},{'id':2}]}")
                .device("{'l':[{'id':3,'a':3},{'id':2},{'id':1,'a':2}]}"))
        .says("{'l':[{'id':2},{'id':1,'a':1}]}")
        .clashesAt("/l/0/a", "/l/2");
  }

  @Test
  void items_that_may_be_two_of_another_list_make_the_list_one_value() {
    assertThat(
            from("{'l':[{'name':'rice'},{'name':'oil'}]}")
                .server("{'l':[{'id':1,'name':'rice'},{'name':'oil'}]}")
                .device("{'l':[{'name':'rice'},{'id':1,'name':'oil'}]}")
                .with("/l", MergeRule.LIST, "id", "name"))
        .clashesAt("/l");
    assertThat(
            from("{'l':[{'name':'rice'},{'name':'oil'}]}")
                .server("{'l':[{'id':1,'name':'rice'}]}")
                .device("{'l':[{'id':1,'name':'oil'}]}")
                .with("/l", MergeRule.LIST, "id", "name"))
        .clashesAt("/l");
    assertThat(
            from("{'l':[{'name':'rice'}]}")
                .server("{'l':[{'id':1,'name':'rice'},{'id':2,'name':'rice'}]}")
                .device("{'l':[{'name':'rice','a':1}]}")
                .with("/l", MergeRule.LIST, "id", "name"))
        .clashesAt("/l");
    assertThat(
            from("{'l':[{'id':1,'name':'rice'},{'name':'oil'}]}")
                .server("{'l':[{'id':1,'name':'oil'}]}")
                .device("{'l':[{'id':1,'name':'rice','a':1},{'name':'oil'}]}")
                .with("/l", MergeRule.LIST, "id", "name"))
        .clashesAt("/l");
  }

  @Test
  void items_that_may_be_two_of_what_was_there_before_make_the_list_one_value() {
    var base = "{'l':[{'id':1,'name':'rice'},{'name':'oil'}]}";
    var renamed = "{'l':[{'id':1,'name':'oil'}]}";
    var edited = "{'l':[{'id':1,'name':'rice','a':1}]}";

    assertThat(from(base).server(renamed).device(edited).with("/l", MergeRule.LIST, "id", "name"))
        .clashesAt("/l");
    assertThat(from(base).server(edited).device(renamed).with("/l", MergeRule.LIST, "id", "name"))
        .clashesAt("/l");
  }
}
