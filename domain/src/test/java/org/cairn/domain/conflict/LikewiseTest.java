package org.cairn.domain.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.cairn.domain.merge.Side;
import org.cairn.domain.problem.Problem;
import org.junit.jupiter.api.Test;

class LikewiseTest {
  private static final String BASE = "{'items':[{'id':1,'v':1},{'id':2,'v':1}]}";
  private static final String SERVER = "{'items':[{'id':1,'v':2},{'id':2,'v':2}]}";
  private static final String DEVICE = "{'items':[{'id':1,'v':3},{'id':2,'v':3}]}";

  private static Dispute usual() {
    return Dispute.over(SERVER).edit(BASE, DEVICE);
  }

  private static Map<String, Side> ruled(Map<String, Side> fields, String... clashes) {
    var ruling = new Ruling(Resolution.MERGE, null, fields, Side.DEVICE, "why");
    var here = usual().likewise().ruling(ruling, List.of(clashes));
    assertThat(here.note()).isEqualTo("why");
    assertThat(here.placement()).isEqualTo(Side.DEVICE);
    return here.fields();
  }

  private static Problem unclear(Map<String, Side> fields, String... clashes) {
    return catchThrowableOfType(Problem.class, () -> ruled(fields, clashes));
  }

  @Test
  void what_has_stayed_as_its_edits_met_it_may_be_decided() {
    assertThat(usual().likewise().obstacle()).isEmpty();
    assertThat(usual().editOfSameDevice(DEVICE, "{'x':1}").likewise().obstacle()).isEmpty();
  }

  @Test
  void a_document_that_has_gone_on_has_to_be_looked_at() {
    assertThat(usual().nowAt(3).likewise().obstacle().orElseThrow()).contains("version 3");
  }

  @Test
  void so_has_one_that_went_on_between_two_edits_though_the_last_one_met_it() {
    var between = usual().nowAt(3).meeting(3).edit(BASE, "{'x':1}");

    assertThat(between.likewise().obstacle()).isPresent();
  }

  @Test
  void so_has_what_a_later_edit_wants_deleted_or_moved() {
    assertThat(usual().edit(BASE, null).likewise().obstacle()).isPresent();
    assertThat(usual().edit(BASE, DEVICE, Dispute.THERE).likewise().obstacle()).isPresent();
    assertThat(Dispute.over(SERVER).edit(BASE, null).edit(BASE, null).likewise().obstacle())
        .isEmpty();
  }

  @Test
  void a_choice_for_an_item_is_one_for_the_item_that_clashes_here() {
    assertThat(ruled(Map.of("/items/0/v", Side.DEVICE), "/items/1/v"))
        .isEqualTo(Map.of("/items/1/v", Side.DEVICE));
    assertThat(ruled(Map.of("/a", Side.SERVER), "/a")).isEqualTo(Map.of("/a", Side.SERVER));
    assertThat(
            ruled(
                Map.of("/items/0/v", Side.DEVICE, "/items/0/w", Side.SERVER, "/a", Side.SERVER),
                "/items/1/v",
                "/items/0/w",
                "/a"))
        .isEqualTo(Map.of("/items/1/v", Side.DEVICE, "/items/0/w", Side.SERVER, "/a", Side.SERVER));
  }

  @Test
  void where_it_is_not_clear_which_item_is_meant_nothing_is_decided() {
    var both = Map.of("/items/0/v", Side.DEVICE, "/items/1/v", Side.SERVER);
    var same = Map.of("/items/0/v", Side.DEVICE, "/items/1/v", Side.DEVICE);

    assertThat(unclear(both, "/items/0/v", "/items/1/v").violations().get(0).pointer())
        .isEqualTo("/fields/~1items~10~1v");
    assertThat(unclear(same, "/items/0/v").violations().get(0).message()).contains("/items/*/v");
    assertThat(unclear(Map.of("/items/0/v", Side.DEVICE), "/items/0/v", "/items/1/v")).isNotNull();
    assertThat(ruled(same, "/items/0/v", "/items/1/v")).isEqualTo(same);
  }

  @Test
  void a_choice_for_what_does_not_clash_here_stays_to_be_refused() {
    assertThat(ruled(Map.of("/items/0/v", Side.DEVICE), "/a"))
        .isEqualTo(Map.of("/items/0/v", Side.DEVICE));
  }
}
