package org.cairn.sync.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.sync.type.Types.known;
import static org.cairn.sync.type.Types.type;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTypesTest {
  private final KnownType first = type(7, "{'name':'visit','version':1,'schema':{}}");
  private final KnownType second =
      type(9, "{'name':'visit','version':2,'schema':{'properties':{'new':{'default':'x'}}}}");
  private final KnownType other = type(8, "{'name':'room','version':1,'schema':{}}");
  private final KnownTypes types = known(second, first, other);

  @Test
  void the_newest_version_is_the_current_one() {
    assertThat(types.current("visit")).contains(second);
    assertThat(types.current("none")).isEmpty();
    assertThat(types.currentOnes()).containsExactlyInAnyOrder(second, other);
    assertThat(types.version("visit", 1)).contains(first);
    assertThat(types.version("visit", 3)).isEmpty();
    assertThat(types.version("none", 1)).isEmpty();
    assertThat(types.idsOf("visit")).containsExactlyInAnyOrder(7, 9);
    assertThat(types.idsOf("none")).isEmpty();
    assertThat(types.byId(8)).isEqualTo(other);
    assertThatThrownBy(() -> types.byId(1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_document_of_a_version_that_was_saved_a_moment_later_is_given_out_as_it_is() {
    var before = new KnownTypes(List.of(first), id -> Optional.of(id == 9 ? second : other));
    var content = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    assertThat(before.byId(9)).isEqualTo(second);
    assertThat(before.completed(content, 9)).isSameAs(content);
    assertThat(before.completed(content, 8)).isSameAs(content);
  }

  @Test
  void who_asks_for_a_type_asks_for_a_version_that_was_saved_a_moment_later_too() {
    var before = new KnownTypes(List.of(first), id -> Optional.of(id == 9 ? second : other));
    var wanted = WantedTypes.of(Set.of("visit"), before);

    assertThat(wanted.wants(7)).isTrue();
    assertThat(wanted.wants(9)).isTrue();
    assertThat(wanted.wants(8)).isFalse();
    assertThat(WantedTypes.ALL.wants(8)).isTrue();
  }

  @Test
  void content_of_the_present_version_goes_out_as_the_same_bytes() {
    var content = "{ \"a\":1.50 }".getBytes(StandardCharsets.UTF_8);

    assertThat(types.completed(content, 9)).isSameAs(content);
    assertThat(types.completed(null, 7)).isNull();
  }

  @Test
  void content_of_an_older_version_gets_the_defaults_of_the_present_one() {
    var content = "{\"a\":1.50}".getBytes(StandardCharsets.UTF_8);

    assertThat(new String(types.completed(content, 7), StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":1.50,\"new\":\"x\"}");
  }

  @Test
  void a_header_names_the_versions_that_an_app_knows() {
    assertThat(DeviceTypes.parse("visit=3, room-settings=12 "))
        .isEqualTo(Map.of("visit", 3, "room-settings", 12));
    assertThat(DeviceTypes.parse(null)).isEmpty();
    assertThat(DeviceTypes.parse(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"visit", "visit=", "visit=x", "=1", "Visit=1", "visit=1;room=2", "a=1,,b=2"})
  void another_form_of_the_header_is_refused(String header) {
    assertThatThrownBy(() -> DeviceTypes.parse(header)).isInstanceOf(Problem.class);
  }

  @Test
  void an_app_of_older_types_has_to_be_updated_before_it_pulls() {
    assertThatThrownBy(() -> RequireTypes.present(types, Map.of("visit", 1, "room", 1)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("visit=2")
        .hasMessageNotContaining("room");
    RequireTypes.present(types, Map.of("visit", 2, "room", 9, "unknown", 0));
    RequireTypes.present(types, Map.of());
  }
}
