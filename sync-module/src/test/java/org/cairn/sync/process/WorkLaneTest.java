package org.cairn.sync.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.domain.change.Outcome.Rejected;
import org.cairn.domain.problem.ProblemCode;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.push.PushesInProgress;
import org.junit.jupiter.api.Test;

/** What becomes of operations at which work fails, and of those around them. */
class WorkLaneTest {
  private static final Claim CLAIM = new Claim(new UUID(1, 1), new UUID(2, 2), 1);

  private final TreeSet<Integer> queue = new TreeSet<>();
  private final Map<Integer, RuntimeException> faults = new HashMap<>();
  private final Map<Integer, ProblemCode> givenUp = new HashMap<>();
  private final Map<Integer, Integer> attempts = new HashMap<>();
  private final List<Duration> rests = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final WorkLane work = new WorkLane();

  WorkLaneTest() {
    work.settings = Settings.of(Map.of());
    work.operations = operations();
    work.pushes = new PushesInProgress();
  }

  private ProcessOperations operations() {
    return new ProcessOperations() {
      @Override
      int process(Claim claim, int most, boolean careful) {
        return done(next(most));
      }

      @Override
      void giveUp(Claim claim, Long seq, Rejected reason) {
        int one = seq == null ? queue.first() : seq.intValue();
        queue.remove(one);
        attempts.clear();
        givenUp.put(one, reason.code());
      }

      @Override
      Tried postpone(Claim claim, int most, String trouble) {
        next(most).forEach(one -> attempts.merge(one, 1, Integer::sum));
        return new Tried(next(most).size(), attempts.get(queue.first()));
      }

      @Override
      void rest(Claim claim, Duration rest) {
        rests.add(rest);
      }
    };
  }

  private int done(List<Integer> next) {
    sizes.add(next.size());
    for (int operation : next) {
      if (faults.containsKey(operation)) {
        throw faults.get(operation);
      }
    }
    queue.removeAll(next);
    return next.size();
  }

  private List<Integer> next(int most) {
    return queue.stream().limit(most).toList();
  }

  private void come(int count) {
    IntStream.range(0, count).forEach(queue::add);
  }

  private static RuntimeException ofDatabase(int number) {
    return new StoreFailure(new SQLException("", "45000", number));
  }

  @Test
  void operations_are_worked_on_a_hundred_at_a_time() {
    come(250);

    assertThat(work.work(CLAIM)).isTrue();

    assertThat(sizes).containsExactly(100, 100, 50, 0);
    assertThat(queue).isEmpty();
  }

  @Test
  void one_at_which_work_fails_each_time_is_found_and_given_up_alone() {
    come(100);
    faults.put(37, ofDatabase(1644));

    work.work(CLAIM);

    assertThat(givenUp).containsExactly(Map.entry(37, ProblemCode.UNPROCESSABLE_OPERATION));
    assertThat(queue).isEmpty();
    assertThat(sizes).containsExactly(100, 50, 25, 12, 6, 3, 1, 62, 0);
  }

  @Test
  void who_is_alone_is_not_looked_for() {
    come(1);
    faults.put(0, ofDatabase(1644));

    work.work(CLAIM);

    assertThat(givenUp).containsOnlyKeys(0);
    assertThat(sizes).containsExactly(1, 0);
  }

  @Test
  void those_beside_the_one_at_fault_have_all_their_attempts_still() {
    work.settings = Settings.of(Map.of("CAIRN_QUEUE_ATTEMPTS_LOCKED", "3"));
    come(100);
    faults.put(3, ofDatabase(1213));
    faults.put(40, ofDatabase(1213));
    work.work(CLAIM);
    assertThat(rests).hasSize(1);

    work.work(CLAIM);

    assertThat(givenUp).containsOnlyKeys(3);
    assertThat(rests).hasSize(2);
    assertThat(queue).hasSize(96);
  }

  @Test
  void each_cause_has_a_number_of_attempts_of_its_own() {
    work.settings = Settings.of(Map.of("CAIRN_QUEUE_ATTEMPTS_SLOW", "1"));
    come(2);
    faults.put(0, ofDatabase(3024));
    faults.put(1, ofDatabase(1213));

    work.work(CLAIM);

    assertThat(givenUp).containsExactly(Map.entry(0, ProblemCode.RETRIES_EXHAUSTED));
    assertThat(queue).containsExactly(1);
    assertThat(rests).hasSize(1);
  }

  @Test
  void a_passing_failure_is_tried_again_at_once_and_then_after_a_rest() {
    come(100);
    faults.put(3, ofDatabase(1213));

    work.work(CLAIM);

    assertThat(sizes).containsExactly(100, 100);
    assertThat(rests).hasSize(1);
    assertThat(rests.get(0)).isBetween(Duration.ofMillis(900), Duration.ofMillis(1_100));
    assertThat(queue).hasSize(100);
  }

  @Test
  void after_the_last_attempt_the_one_at_fault_fails_and_the_others_go_on() {
    come(100);
    faults.put(3, ofDatabase(1213));
    for (int i = 0; i < 20 && !queue.isEmpty(); i++) {
      work.work(CLAIM);
    }

    assertThat(givenUp).containsExactly(Map.entry(3, ProblemCode.RETRIES_EXHAUSTED));
    assertThat(queue).isEmpty();
  }

  @Test
  void a_lane_that_is_lost_is_left() {
    come(1);
    faults.put(0, new LeaseLost());

    assertThat(work.work(CLAIM)).isFalse();
    assertThat(queue).hasSize(1);
  }
}
