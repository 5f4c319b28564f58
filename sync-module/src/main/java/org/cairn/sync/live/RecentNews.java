package org.cairn.sync.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cairn.access.AssignedEntities;
import org.cairn.domain.access.Caller;
import org.cairn.sync.store.FeedStore.Stretch;
import org.cairn.sync.store.NewsStore;
import org.cairn.sync.store.NewsStore.News;
import org.cairn.sync.store.StateStore;

/**
 * Says whether a stretch of the feed concerns a caller. Streams are woken together and mostly stand
 * at the same place, so a stretch is read once for all of them, however many there are.
 */
@ApplicationScoped
class RecentNews {
  /** Of a longer stretch it is not worth while to say whom it concerns: a pull does. */
  static final int MOST_PLACES = 5_000;

  private static final int STRETCHES = 64;

  @Inject NewsStore store;
  @Inject StateStore states;

  private final Cache<Stretch, About> read =
      Caffeine.newBuilder().maximumSize(STRETCHES).expireAfterWrite(Duration.ofMinutes(1)).build();

  /**
   * @param everybody whether it may concern everybody
   */
  private record About(boolean everybody, News news) {}

  /**
   * Whether a pull from the beginning of the stretch to its end might find something. What it may
   * say too often: a withdrawal of an entity without documents, or a long stretch.
   *
   * @param assigned read after the stretch had become durable
   */
  boolean concerns(Stretch stretch, Caller caller, AssignedEntities assigned) {
    var about = read.get(stretch, this::about);
    var news = about.news();
    return about.everybody()
        || news.users().contains(caller.userId())
        || (caller.deviceId() != null && news.devices().contains(caller.deviceId()))
        || news.entities().stream().anyMatch(assigned::contains);
  }

  private About about(Stretch stretch) {
    var news = store.of(stretch, MOST_PLACES);
    // What was trimmed cannot be told any more: the pull has the device begin anew.
    boolean trimmed = stretch.after() < states.read().orElseThrow().trimmed();
    return new About(trimmed || news.places() >= MOST_PLACES, news);
  }
}
