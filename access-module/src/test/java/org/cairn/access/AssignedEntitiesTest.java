package org.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.junit.jupiter.api.Test;

class AssignedEntitiesTest {
  @Test
  void everything_contains_whatever_is_asked() {
    assertThat(AssignedEntities.EVERYTHING.contains(new UUID(1, 2))).isTrue();
    assertThat(AssignedEntities.EVERYTHING.everything()).isTrue();
    assertThat(AssignedEntities.EVERYTHING.ids()).isEmpty();
  }

  @Test
  void nothing_contains_nothing() {
    assertThat(AssignedEntities.NOTHING.contains(new UUID(1, 2))).isFalse();
    assertThat(AssignedEntities.NOTHING.everything()).isFalse();
  }

  @Test
  void changes_step_by_step_give_the_same_as_a_plain_set() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var model = new TreeSet<>(Uuids.BYTE_ORDER);
      var start = some(random, 40);
      model.addAll(start);
      var entities = AssignedEntities.of(start);
      for (int step = 0; step < 20; step++) {
        var added = some(random, 6);
        var removed = some(random, 6);
        added.removeAll(removed);
        model.addAll(added);
        model.removeAll(removed);
        entities = entities.with(added, removed);
        assertThat(new ArrayList<>(entities.ids()))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(new ArrayList<>(model));
        assertThat(entities.size()).isEqualTo(model.size());
      }
      var last = entities;
      some(random, 60).forEach(id -> assertThat(last.contains(id)).isEqualTo(model.contains(id)));
    }
  }

  /** Of few different ids, with both halves' signs. */
  private static Set<UUID> some(Random random, int most) {
    var ids = new HashSet<UUID>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      long high = (random.nextInt(8) - 4L) << 60;
      long low = (random.nextInt(8) - 4L) << 60;
      ids.add(new UUID(high, low));
    }
    return ids;
  }
}
