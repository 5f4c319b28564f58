package org.cairn.domain.merge;

import static org.cairn.domain.merge.MergedAssert.assertThat;
import static org.cairn.domain.merge.Merging.from;

import org.cairn.domain.document.ContentLimits;
import org.junit.jupiter.api.Test;

/** Numbers and texts. */
class ValuesTest {
  @Test
  void a_sum_takes_both_differences_exactly() {
    var rule = MergeRule.SUM;
    assertThat(from("{'n':10}").server("{'n':13}").device("{'n':8}").with("/n", rule))
        .says("{'n':11}");
    assertThat(from("{'n':0.1}").server("{'n':0.3}").device("{'n':0.2}").with("/n", rule))
        .says("{'n':0.4}");
    assertThat(from("{}").server("{'n':3}").device("{'n':4}").with("/n", rule)).says("{'n':7}");
    assertThat(
            from("{'n':0}").server("{'n':9223372036854775807}").device("{'n':1}").with("/n", rule))
        .says("{'n':9223372036854775808}");
  }

  @Test
  void a_rule_of_numbers_on_an_object_is_about_each_of_its_members() {
    assertThat(
            from("{'n':{'a':1,'b':{'c':5}}}")
                .server("{'n':{'a':3,'b':{'c':5}}}")
                .device("{'n':{'a':2,'b':{'c':9},'d':7}}")
                .with("/n", MergeRule.SUM))
        .says("{'n':{'a':4,'b':{'c':9},'d':7}}");
    assertThat(
            from("{'n':{'a':1}}")
                .server("{'n':{'a':2}}")
                .device("{'n':{'a':3}}")
                .with("/n", MergeRule.MAX))
        .says("{'n':{'a':3}}");
  }

  @Test
  void two_equal_differences_of_a_sum_are_two() {
    assertThat(from("{'n':1}").server("{'n':2}").device("{'n':2}").with("/n", MergeRule.SUM))
        .says("{'n':3}");
    assertThat(
            from("{'o':{'l':[{'id':1,'n':1}]}}")
                .server("{'o':{'l':[{'id':1,'n':2}]}}")
                .device("{'o':{'l':[{'id':1,'n':2}]}}")
                .with("/o/l/*/n", MergeRule.SUM))
        .says("{'o':{'l':[{'id':1,'n':3}]}}");
  }

  @Test
  void what_is_taken_as_a_whole_counts_nothing_inside() {
    var edits = from("{'o':{'n':1}}").server("{'o':{'n':2}}").device("{'o':{'n':2}}");

    assertThat(edits.with("/o", MergeRule.MANUAL).with("/o/n", MergeRule.SUM))
        .says("{'o':{'n':2}}")
        .withoutClash();
    assertThat(edits.with("/o", MergeRule.CLIENT)).says("{'o':{'n':2}}").overrules(Side.SERVER);
  }

  @Test
  void a_critical_count_that_is_the_same_on_both_sides_is_that() {
    assertThat(
            from("{'n':1}")
                .server("{'n':2}")
                .device("{'n':2}")
                .with("/n", MergeRule.SUM)
                .critical("/n"))
        .says("{'n':2}")
        .withoutClash();
  }

  @Test
  void the_largest_or_smallest_is_taken() {
    var edits = from("{'n':5}").server("{'n':7}").device("{'n':6.5}");

    assertThat(edits.with("/n", MergeRule.MAX)).says("{'n':7}").withoutClash();
    assertThat(edits.with("/n", MergeRule.MIN)).says("{'n':6.5}").withoutClash();
  }

  @Test
  void by_an_order_of_values_what_is_further_goes_before_what_is_not() {
    var order = "['new','sent','complete']";
    var edits = from("{'s':'new'}").server("{'s':'sent'}").device("{'s':'complete'}");

    assertThat(edits.ordered("/s", MergeRule.MAX, order))
        .says("{'s':'complete'}")
        .withoutClash()
        .overrules(Side.SERVER, "/s");
    assertThat(edits.ordered("/s", MergeRule.MIN, order))
        .says("{'s':'sent'}")
        .overrules(Side.DEVICE, "/s");
    var back = from("{'s':'sent'}").server("{'s':'complete'}").device("{'s':'new'}");
    assertThat(back.ordered("/s", MergeRule.MAX, order)).says("{'s':'complete'}");
  }

  @Test
  void a_value_that_the_order_does_not_name_clashes() {
    var edits = from("{'s':'new'}").server("{'s':'sent'}").device("{'s':'cancelled'}");

    assertThat(edits.ordered("/s", MergeRule.MAX, "['new','sent']")).clashesAt("/s");
  }

  @Test
  void what_is_critical_is_a_persons_whatever_the_order() {
    var edits = from("{'s':'new'}").server("{'s':'sent'}").device("{'s':'complete'}");

    assertThat(edits.ordered("/s", MergeRule.MAX, "['sent','complete']").critical("/s"))
        .clashesAt("/s");
  }

  @Test
  void what_is_no_number_any_more_clashes() {
    assertThat(from("{'n':5}").server("{'n':7}").device("{'n':null}").with("/n", MergeRule.SUM))
        .clashesAt("/n");
    assertThat(from("{'n':5}").server("{'n':7}").device("{}").with("/n", MergeRule.MAX))
        .clashesAt("/n");
  }

  @Test
  void two_additions_to_a_text_follow_each_other() {
    var rule = MergeRule.APPEND;
    assertThat(from("{'t':'a'}").server("{'t':'a b'}").device("{'t':'a c'}").with("/t", rule))
        .says("{'t':'a b c'}");
    assertThat(from("{}").server("{'t':'Leak.'}").device("{'t':'Dry.'}").with("/t", rule))
        .says("{'t':'Leak.\\nDry.'}");
    assertThat(from("{'t':''}").server("{'t':'b\\n'}").device("{'t':'c'}").with("/t", rule))
        .says("{'t':'b\\nc'}");
  }

  @Test
  void what_one_side_adds_to_a_text_goes_behind_what_the_other_rewrites() {
    assertThat(
            from("{'t':'one'}")
                .server("{'t':'one two'}")
                .device("{'t':'two'}")
                .with("/t", MergeRule.APPEND))
        .says("{'t':'two two'}");
    assertThat(
            from("{'t':'one'}")
                .server("{'t':'two'}")
                .device("{'t':'one three'}")
                .with("/t", MergeRule.APPEND))
        .says("{'t':'two three'}");
    assertThat(
            from("{'t':'one'}").server("{}").device("{'t':'one two'}").with("/t", MergeRule.APPEND))
        .says("{'t':' two'}");
  }

  @Test
  void a_text_that_both_rewrote_clashes() {
    assertThat(
            from("{'t':'one'}")
                .server("{'t':'two'}")
                .device("{'t':'three'}")
                .with("/t", MergeRule.APPEND))
        .says("{'t':'two'}")
        .clashesAt("/t");
  }

  @Test
  void a_sum_that_could_not_be_kept_is_for_a_person() {
    var rule = MergeRule.SUM;
    var large = "{'n':1e999}";
    assertThat(from("{'n':1}").server("{'n':2}").device("{'n':1e1500}").with("/n", rule))
        .says("{'n':2}")
        .clashesAt("/n");
    assertThat(from("{'n':0}").server(large).device("{'n':9e999}").with("/n", rule))
        .says(large)
        .clashesAt("/n");
    assertThat(from("{'n':0}").server(large).device("{'n':0.1}").with("/n", rule)).clashesAt("/n");
    assertThat(from("{'n':1}").server(large).device("{'n':2}").with("/n", rule)).withoutClash();
  }

  @Test
  void a_sum_never_writes_out_what_cannot_be_kept() {
    var server = "{'n':1e2147483647}";

    assertThat(from("{'n':1}").server(server).device("{'n':2}").with("/n", MergeRule.SUM))
        .says(server)
        .clashesAt("/n");
  }

  @Test
  void two_equal_counts_that_are_too_large_together_are_for_a_person() {
    var both = "{'n':9e999}";

    assertThat(from("{'n':0}").server(both).device(both).with("/n", MergeRule.SUM))
        .says(both)
        .clashesAt("/n");
  }

  @Test
  void additions_to_a_text_that_are_too_long_together_are_for_a_person() {
    var half = "x".repeat(ContentLimits.MOST_BYTES / 2);
    var edits = from("{'t':''}").server("{'t':'" + half + "'}").with("/t", MergeRule.APPEND);

    assertThat(edits.device("{'t':'y" + half + "'}")).clashesAt("/t");
    assertThat(edits.device("{'t':'y'}")).says("{'t':'" + half + "\\ny'}").withoutClash();
  }
}
