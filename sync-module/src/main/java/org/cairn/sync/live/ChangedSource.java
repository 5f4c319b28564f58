package org.cairn.sync.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.access.EntityAccess;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.store.FeedStore.Stretch;

/** Tells a device that a pull would find something. Its mark is a checkpoint. */
@ApplicationScoped
class ChangedSource implements LiveSource {
  @Inject RecentNews recent;
  @Inject EntityAccess access;
  @Inject Epoch epoch;

  /**
   * What is told.
   *
   * @param checkpoint where the feed stood
   */
  record Changed(String checkpoint) {}

  @Override
  public String name() {
    return "changed";
  }

  /** To a device that was told nothing yet, it tells that: it may have pulled long ago. */
  @Override
  public News since(Question question) {
    var from = question.mark().flatMap(Checkpoint::decode);
    var present = epoch.present();
    long begin = from.filter(p -> p.epoch().equals(present)).map(Checkpoint::sequence).orElse(-1L);
    var here = Checkpoint.at(present, Math.max(begin, question.durable())).encode();
    boolean changed = begin < 0 || concerns(begin, question);
    return new News(changed ? List.of(new Changed(here)) : List.of(), here);
  }

  private boolean concerns(long begin, Question question) {
    return begin < question.durable()
        && recent.concerns(
            new Stretch(begin, question.durable()),
            question.caller(),
            access.of(question.caller()));
  }
}
