package org.cairn.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.cairn.access.session.RefreshChain.Verdict;
import org.junit.jupiter.api.Test;

class RefreshChainTest {
  private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");

  private final Random random = new Random(1);
  private final RefreshToken first = RefreshToken.first(new UUID(1, 2), random);
  private final RefreshChain begun = RefreshChain.begin(first, START);

  @Test
  void the_token_issued_last_is_good() {
    var second = first.next(random);
    var rotated = begun.rotate(first, second, START);

    assertThat(begun.judge(first, START)).isEqualTo(Verdict.GOOD);
    assertThat(rotated.judge(second, START)).isEqualTo(Verdict.GOOD);
  }

  @Test
  void a_device_whose_answer_was_lost_may_ask_once_more() {
    var lost = begun.rotate(first, first.next(random), START);
    var soon = START.plusSeconds(29);

    var repeated = lost.rotate(first, first.next(random), soon);

    assertThat(lost.judge(first, soon)).isEqualTo(Verdict.GOOD);
    assertThat(repeated.judge(first, soon)).isEqualTo(Verdict.REUSED);
  }

  @Test
  void the_lost_answer_is_worthless_after_the_repetition() {
    var lostToken = first.next(random);
    var lost = begun.rotate(first, lostToken, START);

    var repeated = lost.rotate(first, first.next(random), START);

    assertThat(repeated.judge(lostToken, START)).isEqualTo(Verdict.REUSED);
  }

  @Test
  void the_token_before_is_refused_after_the_grace() {
    var rotated = begun.rotate(first, first.next(random), START);

    assertThat(rotated.judge(first, START.plus(RefreshChain.GRACE))).isEqualTo(Verdict.REUSED);
  }

  @Test
  void the_token_before_is_refused_once_its_successor_was_used() {
    var second = first.next(random);
    var third = second.next(random);
    var twice = begun.rotate(first, second, START).rotate(second, third, START);

    assertThat(twice.judge(first, START)).isEqualTo(Verdict.REUSED);
    assertThat(twice.judge(second, START)).isEqualTo(Verdict.GOOD);
  }

  @Test
  void a_made_up_token_proves_nothing() {
    var madeUp = RefreshToken.first(first.sessionId(), random);

    assertThat(begun.judge(madeUp, START)).isEqualTo(Verdict.FOREIGN);
  }

  @Test
  void a_token_survives_its_text() {
    var read = RefreshToken.parse(first.text()).orElseThrow();

    assertThat(begun.judge(read, START)).isEqualTo(Verdict.GOOD);
    assertThat(RefreshToken.parse(first.text() + "A")).isEmpty();
    assertThat(RefreshToken.parse("ä")).isEmpty();
    assertThat(first.toString()).doesNotContain(first.text());
  }

  /** Against a model that keeps every token: nothing is good twice but the one repetition. */
  @Test
  void of_all_tokens_ever_issued_at_most_two_are_good() {
    for (long seed = 0; seed < 500; seed++) {
      var dice = new Random(seed);
      var issued = new ArrayList<RefreshToken>();
      issued.add(first);
      var chain = begun;
      var now = START;
      int grants = 0;
      for (int step = 0; step < 30; step++) {
        now = now.plus(Duration.ofSeconds(dice.nextInt(20)));
        var shown = issued.get(Math.max(0, issued.size() - 1 - dice.nextInt(3)));
        if (chain.judge(shown, now) != Verdict.GOOD) {
          break;
        }
        var next = shown.next(dice);
        chain = chain.rotate(shown, next, now);
        issued.add(next);
        grants++;
        var after = chain;
        var at = now;
        var good = issued.stream().filter(t -> after.judge(t, at) == Verdict.GOOD).toList();
        assertThat(good).as("seed %d, step %d", seed, step).contains(next).hasSizeLessThan(3);
        assertThat(good).as("seed %d", seed).isSubsetOf(next, shown);
      }
      assertThat(grants).as("seed %d", seed).isLessThanOrEqualTo(30);
    }
  }
}
