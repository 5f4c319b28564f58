package org.cairn.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cairn.domain.Chance;
import org.cairn.domain.json.Fingerprint;
import org.cairn.domain.json.JsonEquality;
import org.junit.jupiter.api.Test;

/** What holds for any documents, edits and rules. */
class MergePropertiesTest {
  private static final int STORIES = Integer.getInteger("cairn.test.stories", 10_000);

  private static final Set<MergeRule> MEMBER_BY_MEMBER =
      Set.of(MergeRule.MERGE, MergeRule.SUM, MergeRule.MAX, MergeRule.MIN, MergeRule.APPEND);

  private static void always(BiConsumer<Story, Chance> law) {
    Chance.times(
        STORIES,
        chance -> {
          var story = Story.of(chance);
          try {
            law.accept(story, chance);
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\nin " + story, e);
          }
        });
  }

  private static void assertSame(JsonNode one, JsonNode other) {
    assertThat(JsonEquality.equal(one, other)).as("%s is %s", one, other).isTrue();
  }

  @Test
  void the_same_edits_give_the_same_document_however_their_members_are_ordered() {
    always(
        (story, chance) -> {
          var merged = story.merged();
          var sides = story.sides();
          var shuffled =
              new Sides(shuffled(sides.base()), shuffled(sides.server()), shuffled(sides.device()));
          var again = story.with(shuffled).merged();

          assertThat(story.merged()).isEqualTo(merged);
          assertSame(again.document(), merged.document());
          assertThat(Story.named(again)).containsExactlyInAnyOrderElementsOf(Story.named(merged));
        });
  }

  private static JsonNode shuffled(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(shuffled(item)));
      return array;
    }
    if (node.isObject()) {
      var members = new ArrayList<>(node.properties());
      Collections.reverse(members);
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      members.forEach(member -> object.set(member.getKey(), shuffled(member.getValue())));
      return object;
    }
    return node;
  }

  @Test
  void the_order_in_which_the_edits_come_makes_no_difference() {
    always(
        (story, chance) -> {
          var one = story.merged();
          var other = story.turned().merged();

          assertThat(other.clashes()).hasSameSizeAs(one.clashes());
          assertThat(other.overruled()).hasSameSizeAs(one.overruled());
          if (one.isClean()) {
            assertSame(sorted(one.document()), sorted(other.document()));
          }
        });
  }

  /**
   * With arrays, and what texts say, in an order of their own: in a merge the server's is first.
   */
  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      StreamSupport.stream(node.spliterator(), false)
          .map(MergePropertiesTest::sorted)
          .sorted(Comparator.comparingLong(Fingerprint::of))
          .forEach(array::add);
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(member -> object.set(member.getKey(), sorted(member.getValue())));
      return object;
    }
    return node.isTextual() ? TextNode.valueOf(sorted(node.textValue())) : node;
  }

  /** A line break may stand between two additions, so it does not count. */
  private static String sorted(String text) {
    return text.chars()
        .filter(c -> c != '\n')
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void an_edit_that_comes_a_second_time_changes_nothing_more() {
    always(
        (story, chance) -> {
          if (!story.grows()) {
            var sides = story.sides();
            var merged = story.merged();
            var again = story.with(new Sides(sides.base(), merged.document(), sides.device()));

            assertSame(again.merged().document(), merged.document());
          }
        });
  }

  @Test
  void a_device_that_got_the_result_and_changed_nothing_since_changes_nothing() {
    always(
        (story, chance) -> {
          var merged = story.merged().document();
          var device = story.sides().device();

          assertSame(story.with(new Sides(device, merged, device)).merged().document(), merged);
          assertSame(story.with(new Sides(merged, merged, device)).merged().document(), device);
        });
  }

  @Test
  void every_change_is_in_the_result_or_named_as_clashing_or_overruled() {
    always(
        (story, chance) ->
            assertThat(LostChanges.of(story.sides(), story.policy(), story.merged())).isEmpty());
  }

  @Test
  void every_change_is_in_the_result_or_overruled_once_a_person_chose() {
    always(
        (story, chance) -> {
          var choices = new HashMap<String, Side>();
          story
              .merged()
              .clashes()
              .forEach(clash -> choices.put(clash.pointer(), chance.oneOf(List.of(Side.values()))));
          var chosen = story.merged(choices);

          assertThat(chosen.clashes()).isEmpty();
          assertThat(LostChanges.of(story.sides(), story.policy(), chosen)).isEmpty();
        });
  }

  @Test
  void what_one_side_alone_changed_is_in_the_result_and_nobody_is_asked_about_it() {
    always(
        (story, chance) -> {
          var merged = story.merged();
          alone("", story.policy().root(), story.sides(), merged.document(), Story.named(merged));
        });
  }

  /** Down to where both changed something that is not merged member by member. */
  private static void alone(
      String pointer, MergePolicy.Place place, Sides sides, JsonNode result, List<String> named) {
    boolean isAlone = sides.isUnchanged(Side.SERVER) || sides.isUnchanged(Side.DEVICE);
    if (isAlone) {
      assertSame(result, sides.isUnchanged(Side.SERVER) ? sides.device() : sides.server());
      assertThat(named).noneMatch(one -> (one + "/").startsWith(pointer + "/"));
    } else if (sides.areObjects()
        && !named.contains(pointer)
        && !pointer.endsWith("/e")
        && MEMBER_BY_MEMBER.contains(place.treatment().rule())) {
      for (var name : RandomDocuments.NAMES) {
        alone(
            pointer + "/" + name, place.member(name), sides.member(name), result.path(name), named);
      }
    }
  }

  @Test
  void what_is_named_is_what_the_pointer_says_and_both_changed_it() {
    always(
        (story, chance) -> {
          var merged = story.merged();
          var overruled =
              merged.overruled().stream().map(one -> new Clash(one.pointer(), one.sides(), false));
          Stream.concat(merged.clashes().stream(), overruled)
              .forEach(clash -> assertNamesBoth(clash, story));
          assertThat(Story.named(merged)).doesNotHaveDuplicates();
        });
  }

  private static void assertNamesBoth(Clash clash, Story story) {
    var sides = clash.sides();
    var all = story.sides();
    var server = all.server().at(JsonPointer.compile(clash.pointer()));

    assertSame(server, sides.server());
    // Whether items with names go by their ids may depend on a third list, which is not asked here.
    if (!clash.pointer().contains("/k/")) {
      assertSame(Counterpart.of(clash, all.server(), all.device(), story.policy()), sides.device());
      assertSame(Counterpart.of(clash, all.server(), all.base(), story.policy()), sides.base());
    }
    assertThat(sides.agree()).as("both say the same at %s", clash.pointer()).isFalse();
    assertThat(sides.isUnchanged(Side.SERVER)).isFalse();
    assertThat(sides.isUnchanged(Side.DEVICE)).isFalse();
  }
}
