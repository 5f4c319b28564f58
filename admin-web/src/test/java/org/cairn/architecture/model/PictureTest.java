package org.cairn.architecture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final String A = "[a] <<org.a>>";
  private static final String B = "[b] <<org.b>> <<open>>";
  private static final String C = "[c] <<org.c>> <<own process>>";

  @Test
  void arrows_are_followed_to_their_ends() {
    var modules = Picture.read(List.of("@startuml", A, B, C, "", "[b] <-- [a]", "[c] <-- [b]"));

    assertThat(modules).extracting(CairnModule::name).containsExactly("a", "b", "c");
    assertThat(modules.get(0).left()).containsExactlyInAnyOrder("b", "c");
    assertThat(modules.get(2).left()).isEmpty();
  }

  @Test
  void a_box_says_whether_it_is_open_or_a_process_of_its_own() {
    var modules = Picture.read(List.of(A, B, C));

    assertThat(modules).extracting(CairnModule::open).containsExactly(false, true, false);
    assertThat(modules).extracting(CairnModule::apart).containsExactly(false, false, true);
  }

  @Test
  void a_line_that_is_not_understood_is_refused() {
    assertThatThrownBy(() -> Picture.read(List.of(A, B, "[a] <- [b]")))
        .hasMessage("Neither a box nor an arrow: [a] <- [b]");
  }

  @Test
  void an_arrow_to_a_box_that_is_not_drawn_is_refused() {
    assertThatThrownBy(() -> Picture.read(List.of(A, "[b] <-- [a]")))
        .hasMessageStartingWith("Draw both boxes");
  }

  @Test
  void a_circle_of_arrows_is_refused() {
    assertThatThrownBy(() -> Picture.read(List.of(A, B, "[b] <-- [a]", "[a] <-- [b]")))
        .hasMessage("The arrows lead from a back to a");
  }

  @Test
  void a_box_drawn_twice_is_refused() {
    assertThatThrownBy(() -> Picture.read(List.of(A, A))).hasMessage("a is drawn twice");
  }
}
