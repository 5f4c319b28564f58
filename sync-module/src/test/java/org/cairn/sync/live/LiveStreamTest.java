package org.cairn.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.threads.ClockByHand;
import org.cairn.sync.waiting.Wake.Reason;
import org.cairn.sync.waiting.Wake.Rest;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
  private static final Instant START = Instant.parse("2026-03-01T09:30:00Z");
  private static final Caller ADA =
      new Caller(new UUID(0, 1), Set.of(Role.FIELD_WORKER), new UUID(0, 2), null, "");

  private final ClockByHand clock = new ClockByHand(START);
  private final Line line = new Line();
  private final Letters apples = new Letters("apple");
  private final Letters pears = new Letters("pear");
  private Optional<Caller> present = Optional.of(ADA);
  private boolean away;

  private final LiveStream stream = stream(Marks.NONE);

  private LiveStream stream(Marks marks) {
    return new LiveStream(this::rights, line, List.of(apples, pears), marks, clock);
  }

  private Optional<Caller> rights() {
    if (away) {
      throw new StoreFailure(new SQLException("away"));
    }
    return present;
  }

  /** What a device has been sent. */
  private static final class Line extends EventLine {
    final List<String> sent = new ArrayList<>();
    boolean broken;
    boolean closed;

    Line() {
      super(null, null);
    }

    @Override
    boolean greet(Duration retry) {
      return add("retry " + retry.toSeconds());
    }

    @Override
    boolean beat(String id) {
      return add("beat " + id);
    }

    @Override
    boolean tell(String name, String id, Object data) {
      return add(name + " " + data + " " + id);
    }

    private boolean add(String text) {
      sent.add(text);
      return !broken;
    }

    @Override
    void close() {
      closed = true;
    }
  }

  /** A source whose marks count what it has told. */
  private static final class Letters implements LiveSource {
    private final String name;
    final List<String> all = new ArrayList<>();

    Letters(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public News since(Question question) {
      int told = question.mark().map(Integer::parseInt).orElse(0);
      return new News(List.copyOf(all.subList(told, all.size())), "" + all.size());
    }
  }

  private Optional<Rest> wake() {
    return stream.wake(Reason.MOVED, 7);
  }

  @Test
  void each_source_tells_what_is_new_and_the_last_event_has_the_marks_of_all() {
    apples.all.addAll(List.of("a", "b"));
    pears.all.add("c");

    wake();

    assertThat(line.sent)
        .containsExactly("retry 3", "apple a ", "apple b apple:2", "pear c apple:2,pear:1");
  }

  @Test
  void who_comes_again_with_the_id_is_told_only_what_is_new() {
    apples.all.addAll(List.of("a", "b"));
    pears.all.addAll(List.of("c", "d"));

    stream(Marks.of("apple:2,pear:1")).wake(Reason.TIME, 7);

    assertThat(line.sent).containsExactly("retry 3", "pear d apple:2,pear:2");
  }

  @Test
  void who_lost_the_connection_between_two_events_is_told_both_again() {
    apples.all.addAll(List.of("a", "b"));
    wake();
    var idOfFirst = line.sent.get(1).substring("apple a ".length());
    line.sent.clear();

    stream(Marks.of(idOfFirst)).wake(Reason.TIME, 7);

    assertThat(line.sent).contains("apple a ", "apple b apple:2");
  }

  @Test
  void while_nothing_happens_there_is_a_heartbeat_and_no_more() {
    assertThat(wake()).contains(new Rest(START.plusMillis(500), START.plusSeconds(15)));
    clock.goOn(Duration.ofSeconds(14));
    wake();
    assertThat(line.sent).containsExactly("retry 3");

    clock.goOn(Duration.ofSeconds(1));
    stream.wake(Reason.TIME, 7);

    assertThat(line.sent).containsExactly("retry 3", "beat apple:0,pear:0");
  }

  @Test
  void it_ends_when_the_caller_may_not_listen_any_more() {
    apples.all.add("a");
    present = Optional.empty();

    assertThat(wake()).isEmpty();

    assertThat(line.closed).isTrue();
    assertThat(line.sent).containsExactly("retry 3");
  }

  @Test
  void it_ends_when_another_needs_the_place() {
    assertThat(stream.wake(Reason.GIVE_WAY, 7)).isEmpty();
    assertThat(line.closed).isTrue();
  }

  @Test
  void it_ends_when_the_connection_is_broken() {
    line.broken = true;

    assertThat(wake()).isEmpty();
    assertThat(line.closed).isTrue();
  }

  @Test
  void it_ends_after_a_quarter_of_an_hour_and_wants_to_be_woken_for_it() {
    clock.goOn(Duration.ofSeconds(14 * 60 + 50));
    assertThat(wake().orElseThrow().until()).isEqualTo(START.plus(Duration.ofMinutes(15)));

    clock.goOn(Duration.ofSeconds(10));

    assertThat(wake()).isEmpty();
    assertThat(line.closed).isTrue();
  }

  @Test
  void while_the_database_is_away_it_lives_on_and_misses_nothing() {
    wake();
    away = true;
    apples.all.add("a");
    assertThat(wake().orElseThrow().until()).isEqualTo(START.plusSeconds(5));

    away = false;
    clock.goOn(Duration.ofSeconds(5));
    stream.wake(Reason.TIME, 7);

    assertThat(line.sent).containsExactly("retry 3", "apple a apple:1,pear:0");
  }
}
