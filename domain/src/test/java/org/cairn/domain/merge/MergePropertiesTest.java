package org.cairn.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cairn.domain.json.Fingerprint;
import org.cairn.domain.json.JsonEquality;
import org.junit.jupiter.api.Test;

/** What holds for any documents, edits and rules; {@code -Dcairn.test.seed} repeats a failure. */
class MergePropertiesTest {
  private static final int STORIES = 20_000;

  /** Two edits of one document. */
  private record Story(Sides sides, MergePolicy policy, Precedence precedence) {
    static Story of(Random random) {
      var documents = new RandomDocuments(random);
      var base = documents.document();
      var sides = new Sides(base, documents.edited(base), documents.edited(base));
      return new Story(sides, documents.policy(), documents.precedence());
    }

    Merged merged() {
      return ThreeWayMerge.merge(sides, policy, precedence);
    }
  }

  /** A statement about any story. */
  private interface Law {
    void holdsFor(Story story);
  }

  private static void always(Law law) {
    var given = Long.getLong("cairn.test.seed");
    var seeds = given == null ? new Random().longs(STORIES) : LongStream.of(given);
    seeds.forEach(
        seed -> {
          var story = Story.of(new Random(seed));
          try {
            law.holdsFor(story);
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                "With -Dcairn.test.seed=%d: %s in %s".formatted(seed, e.getMessage(), story), e);
          }
        });
  }

  private static void assertSame(JsonNode one, JsonNode other) {
    assertThat(JsonEquality.equal(one, other)).as("%s is %s", one, other).isTrue();
  }

  @Test
  void a_merge_of_the_same_edits_gives_the_same_document() {
    always(
        story -> {
          assertSame(story.merged().document(), story.merged().document());
          assertThat(story.merged().clashes()).isEqualTo(story.merged().clashes());
        });
  }

  @Test
  void every_change_is_in_the_result_or_named_as_clashing_or_overruled() {
    always(
        story -> {
          var merged = story.merged();
          var named =
              Stream.concat(
                      merged.clashes().stream().map(Clash::pointer),
                      merged.overruled().stream().map(Overruled::pointer))
                  .toList();
          assertThat(LostChanges.of(story.sides(), merged.document(), named)).isEmpty();
        });
  }

  @Test
  void what_one_side_alone_changed_is_always_in_the_result() {
    always(
        story -> {
          var sides = story.sides();
          for (var name : names(sides)) {
            var member = sides.member(name);
            if (member.isUnchanged(Side.SERVER)) {
              assertSame(story.merged().document().path(name), member.device());
            } else if (member.isUnchanged(Side.DEVICE)) {
              assertSame(story.merged().document().path(name), member.server());
            }
          }
        });
  }

  @Test
  void a_device_that_got_the_result_and_changed_nothing_since_changes_nothing() {
    always(
        story -> {
          var merged = story.merged().document();
          var again = new Sides(story.sides().device(), merged, story.sides().device());
          assertSame(
              ThreeWayMerge.merge(again, story.policy(), story.precedence()).document(), merged);
        });
  }

  @Test
  void an_edit_against_an_unchanged_document_is_taken_as_it_is() {
    always(
        story -> {
          var alone = new Sides(story.sides().base(), story.sides().base(), story.sides().device());
          var merged = ThreeWayMerge.merge(alone, story.policy(), story.precedence());
          assertSame(merged.document(), story.sides().device());
          assertThat(merged.clashes()).isEmpty();
          assertThat(merged.overruled()).isEmpty();
        });
  }

  @Test
  void where_no_rule_takes_sides_the_order_of_the_edits_does_not_matter() {
    var symmetric =
        MergePolicy.of(
            Map.of(
                JsonPointer.compile("/n"), Treatment.of(MergeRule.SUM),
                JsonPointer.compile("/s"), Treatment.of(MergeRule.SET),
                JsonPointer.compile("/l"), new Treatment(MergeRule.LIST, List.of("id"))),
            List.of());
    var asking = Precedence.asking(Side.SERVER);
    always(
        story -> {
          var sides = story.sides();
          var turned = new Sides(sides.base(), sides.device(), sides.server());
          var one = ThreeWayMerge.merge(sides, symmetric, asking);
          var other = ThreeWayMerge.merge(turned, symmetric, asking);
          assertThat(one.isClean()).isEqualTo(other.isClean());
          if (one.isClean()) {
            assertSame(sorted(one.document()), sorted(other.document()));
          }
        });
  }

  @Test
  void every_new_value_of_both_sides_is_in_the_result_or_named() {
    always(
        story -> {
          var merged = story.merged();
          for (var side : Side.values()) {
            for (var name : names(story.sides())) {
              var member = story.sides().member(name);
              if (member.isUnchanged(side) || !member.of(side).isValueNode()) {
                continue;
              }
              boolean there =
                  JsonEquality.equal(merged.document().path(name), member.of(side))
                      || combined(name, merged.document().path(name), member.of(side))
                      || named(merged, "/" + name);
              assertThat(there).as("%s of the %s", name, side).isTrue();
            }
          }
        });
  }

  /** Sums contain what was counted, texts what was written. */
  private static boolean combined(String name, JsonNode merged, JsonNode value) {
    return switch (name) {
      case "n" -> merged.isNumber();
      case "t" -> merged.textValue() != null && merged.textValue().contains(addition(value));
      default -> false;
    };
  }

  private static String addition(JsonNode value) {
    return value.textValue().substring("text".length());
  }

  private static boolean named(Merged merged, String pointer) {
    return Stream.concat(
            merged.clashes().stream().map(Clash::pointer),
            merged.overruled().stream().map(Overruled::pointer))
        .anyMatch(pointer::equals);
  }

  private static List<String> names(Sides sides) {
    return Stream.of(sides.base(), sides.server(), sides.device())
        .flatMap(document -> document.properties().stream())
        .map(Map.Entry::getKey)
        .distinct()
        .toList();
  }

  /** With arrays in an order of their own: that of a merge is the server's. */
  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      Stream.iterate(0, i -> i < node.size(), i -> i + 1)
          .map(i -> sorted(node.get(i)))
          .sorted(Comparator.comparingLong(Fingerprint::of))
          .forEach(array::add);
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(member -> object.set(member.getKey(), sorted(member.getValue())));
      return object;
    }
    return node;
  }
}
