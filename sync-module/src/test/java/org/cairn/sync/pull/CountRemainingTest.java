package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.Assigned;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.sync.store.FeedCounts;
import org.cairn.sync.store.FeedStore.Stretch;
import org.cairn.sync.store.VisibilityStore.Turn;
import org.cairn.sync.type.Types;
import org.cairn.sync.type.WantedTypes;
import org.junit.jupiter.api.Test;

/** What a progress bar is told: which parts of the feed are counted. */
class CountRemainingTest {
  private static final UUID OLD = new UUID(1, 1);
  private static final UUID GRANTED = new UUID(1, 2);
  private static final UUID WITHDRAWN = new UUID(1, 3);
  private static final UUID EPOCH = new UUID(7, 7);
  private static final Set<Integer> TYPES = Set.of(4);
  private static final WantedTypes WANTED =
      WantedTypes.of(
          Set.of("visit"), Types.known(Types.type(4, "{'name':'visit','version':1,'schema':{}}")));

  private final List<FeedCounts.Count> counted = new ArrayList<>();
  private final List<Set<UUID>> entities = new ArrayList<>();
  private final CountRemaining remaining = new CountRemaining();

  CountRemainingTest() {
    remaining.counts =
        new FeedCounts() {
          @Override
          public long all(Count what) {
            counted.add(what);
            return 50;
          }

          @Override
          public long ofEntities(Collection<UUID> entityIds, Count what) {
            counted.add(what);
            entities.add(Set.copyOf(entityIds));
            return 20;
          }
        };
  }

  private PlanPage.Task task(boolean everything, Checkpoint from) {
    var assigned = everything ? Assigned.everything() : Assigned.to(Set.of(OLD, GRANTED));
    var turns =
        new Turns(List.of(new Turn(120, GRANTED, true), new Turn(130, WITHDRAWN, false)), 200);
    return new PlanPage.Task(EPOCH, new View(assigned, turns, WANTED), from, 200, 11);
  }

  @Test
  void who_sees_everything_is_told_how_much_is_left_of_the_types_asked_for() {
    long left = remaining.after(task(true, new Checkpoint(EPOCH, 100, 150, 0, -1)), 10);

    assertThat(left).isEqualTo(40);
    assertThat(counted).containsExactly(new FeedCounts.Count(new Stretch(100, 200), 150, TYPES));
  }

  @Test
  void what_was_granted_and_withdrawn_meanwhile_counts_from_the_beginning() {
    long left = remaining.after(task(false, Checkpoint.at(EPOCH, 100)), 10);

    assertThat(left).isEqualTo(30);
    assertThat(entities).containsExactly(Set.of(OLD), Set.of(GRANTED, WITHDRAWN));
    assertThat(counted)
        .containsExactly(
            new FeedCounts.Count(new Stretch(100, 200), 0, TYPES),
            new FeedCounts.Count(new Stretch(0, 200), 0, TYPES));
  }

  @Test
  void a_count_is_carried_on_and_never_ends_before_the_feed_does() {
    assertThat(remaining.after(task(true, new Checkpoint(EPOCH, 100, 0, 0, 25)), 10)).isEqualTo(15);
    assertThat(remaining.after(task(true, new Checkpoint(EPOCH, 100, 0, 0, 5)), 10)).isEqualTo(1);
    assertThat(counted).isEmpty();
  }
}
