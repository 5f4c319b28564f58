package org.cairn.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.Assigned;
import org.cairn.access.AssignedEntities;
import org.cairn.access.EntityAccess;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.live.LiveSource.Question;
import org.cairn.sync.store.FeedStore.Stretch;
import org.cairn.sync.store.NewsStore;
import org.cairn.sync.store.StateStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangedSourceTest {
  private static final UUID EPOCH = new UUID(9, 9);
  private static final UUID OURS = new UUID(10, 1);
  private static final UUID OTHERS = new UUID(10, 2);
  private static final Caller ADA =
      new Caller(new UUID(0, 1), Set.of(Role.FIELD_WORKER), new UUID(0, 2), null, "");

  private final ChangedSource source = new ChangedSource();
  private NewsStore.News news = new NewsStore.News(0, Set.of(), Set.of(), Set.of());
  private long trimmed;
  private int reads;

  @BeforeEach
  void connect() {
    source.epoch =
        new Epoch() {
          @Override
          public UUID present() {
            return EPOCH;
          }
        };
    source.access =
        new EntityAccess() {
          @Override
          public AssignedEntities of(Caller caller) {
            return Assigned.to(Set.of(OURS));
          }
        };
    source.recent = new RecentNews();
    connectStores();
  }

  private void connectStores() {
    source.recent.store =
        new NewsStore() {
          @Override
          public News of(Stretch stretch, int most) {
            reads++;
            return news;
          }
        };
    source.recent.states =
        new StateStore() {
          @Override
          public Optional<State> read() {
            return Optional.of(new State(EPOCH, trimmed));
          }
        };
  }

  private LiveSource.News since(String mark, long durable) {
    return source.since(new Question(ADA, Optional.ofNullable(mark), durable));
  }

  private static String at(long place) {
    return Checkpoint.at(EPOCH, place).encode();
  }

  private boolean isTold() {
    return !since(at(5), 8).events().isEmpty();
  }

  @Test
  void who_was_told_nothing_yet_is_told_once() {
    var first = since(null, 5);

    assertThat(first.events()).isEqualTo(List.of(new ChangedSource.Changed(at(5))));
    assertThat(since(first.mark(), 5).events()).isEmpty();
  }

  @Test
  void who_has_what_another_epoch_gave_out_is_told() {
    assertThat(since(Checkpoint.at(new UUID(8, 8), 5).encode(), 5).events()).hasSize(1);
  }

  @Test
  void changes_concern_those_who_see_the_entity() {
    news = new NewsStore.News(1, Set.of(OTHERS), Set.of(), Set.of());
    assertThat(isTold()).isFalse();
  }

  @Test
  void and_a_change_of_what_is_seen_is_told() {
    news = new NewsStore.News(2, Set.of(OTHERS, OURS), Set.of(), Set.of());
    assertThat(isTold()).isTrue();
  }

  @Test
  void assignments_concern_the_user_and_decisions_the_device() {
    news = new NewsStore.News(1, Set.of(), Set.of(ADA.userId()), Set.of());
    assertThat(isTold()).isTrue();

    news = new NewsStore.News(1, Set.of(), Set.of(), Set.of(ADA.deviceId()));
    assertThat(since(at(6), 8).events()).isNotEmpty();

    news = new NewsStore.News(2, Set.of(), Set.of(new UUID(0, 3)), Set.of(new UUID(0, 4)));
    assertThat(since(at(7), 8).events()).isEmpty();
  }

  @Test
  void what_cannot_be_told_any_more_concerns_everybody() {
    trimmed = 6;
    assertThat(isTold()).isTrue();
  }

  @Test
  void a_long_stretch_may_concern_everybody() {
    news = new NewsStore.News(RecentNews.MOST_PLACES, Set.of(OTHERS), Set.of(), Set.of());
    assertThat(isTold()).isTrue();
  }

  @Test
  void many_devices_at_the_same_place_have_it_read_once() {
    for (int i = 0; i < 100; i++) {
      isTold();
    }
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void a_mark_never_goes_back_where_this_server_knows_less_than_another() {
    var news = since(at(9), 8);

    assertThat(news.events()).isEmpty();
    assertThat(news.mark()).isEqualTo(at(9));
  }
}
