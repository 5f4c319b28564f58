package org.cairn.web.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Conflicts in items of lists: which item it is makes no difference, how many do. */
class SimilarItemsIT extends ConflictedIT {
  private static final String SIMILAR = ",'applyToSimilar':true";
  private final String typeName = unique("it-items");

  /** Of its own, so that the conflicts of other tests are not similar. */
  @Override
  protected String type() {
    return typeName;
  }

  /** The items 1 and 2 say 1 at first, and then what is given. Returns the conflict. */
  private String openedOver(int[] server, int[] device) {
    var id = UUID.randomUUID().toString();
    assertThat(outcome(push(on(id, "create", 1, 1)))).isEqualTo("applied");
    assertThat(outcome(push(admin, on(id, "update", server)))).isEqualTo("applied");
    return push(on(id, "update", device)).at("/conflicts/0/conflict/id").textValue();
  }

  private String on(String id, String action, int... values) {
    return "{'opId':'%s','type':'%s','action':'%s','offlineId':'%s','entityId':'%s','versionNumber':1,'data':%s}"
        .formatted(UUID.randomUUID(), typeName, action, id, entity, items(values[0], values[1]))
        .replace('\'', '"');
  }

  private static String items(int first, int second) {
    return "{'items':[{'id':1,'v':%d},{'id':2,'v':%d}]}".formatted(first, second);
  }

  private static int[] values(int first, int second) {
    return new int[] {first, second};
  }

  private JsonNode decided(String example, String fields) {
    var resolution = by(example, "MERGE", 2, ",'fields':{" + fields + "}" + NOTE + SIMILAR);
    return resolve(admin, resolution).json().get("items");
  }

  private static void assertSays(JsonNode item, int first, int second) {
    assertThat(item.get("data").toString()).isEqualTo(items(first, second).replace('\'', '"'));
  }

  @Test
  void a_choice_for_one_item_is_applied_to_whichever_item_clashes_in_a_similar_conflict() {
    var example = openedOver(values(2, 1), values(3, 1));
    var other = openedOver(values(7, 5), values(1, 6));
    openedOver(values(2, 2), values(3, 3));

    var items = decided(example, "'/items/0/v':'client'");

    assertThat(items.findValuesAsText("conflictId")).containsExactly(example, other);
    assertSays(items.get(0), 3, 1);
    assertSays(items.get(1), 7, 6);
  }

  @Test
  void the_same_choice_for_several_items_is_applied_to_as_many() {
    var example = openedOver(values(2, 2), values(3, 3));
    openedOver(values(4, 4), values(5, 5));

    var items = decided(example, "'/items/0/v':'client','/items/1/v':'client'");

    assertSays(items.get(0), 3, 3);
    assertSays(items.get(1), 5, 5);
  }

  @Test
  void different_choices_for_items_of_one_list_are_for_the_example_alone() {
    var example = openedOver(values(2, 2), values(3, 3));
    var other = openedOver(values(4, 4), values(5, 5));

    var items = decided(example, "'/items/0/v':'client','/items/1/v':'server'");

    assertSays(items.get(0), 3, 2);
    assertThat(items.at("/1/error/code").textValue()).isEqualTo("INVALID");
    assertThat(items.at("/1/error/errors/0/pointer").textValue()).startsWith("/fields/~1items~1");
    assertThat(items.at("/1/error/errors/0/message").textValue()).contains("/items/*/v");
    assertThat(read(admin, other).get("status").textValue()).isEqualTo("OPEN");
  }
}
