package org.cairn.sync.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.sync.pull.Entry.Position;
import org.cairn.sync.store.FeedStore;
import org.cairn.sync.store.FeedStore.Place;
import org.cairn.sync.store.FeedStore.Stretch;
import org.cairn.sync.store.GoneStore;
import org.cairn.sync.store.GoneStore.Gone;
import org.cairn.sync.store.GoneStore.Withdrawn;
import org.cairn.sync.store.VisibilityStore;
import org.cairn.sync.store.VisibilityStore.Turn;

/**
 * Chooses the changes of a page: documents in the order of their commits, and at the place where
 * the user began or ceased to see an entity, all of its documents.
 */
@ApplicationScoped
class PlanPage {
  /** Up to so many entities the feed is read by entity, beyond it as a whole with a filter. */
  private static final int FEW = 300;

  @Inject FeedStore feed;
  @Inject GoneStore gone;
  @Inject VisibilityStore visibility;

  /**
   * What to plan.
   *
   * @param durable read up to here
   * @param most how many changes at the most
   */
  record Task(UUID userId, View view, Checkpoint from, long durable, int most) {}

  /**
   * A page in the making.
   *
   * @param moved documents told as moved away, for each is told once
   */
  private record Draft(Task task, List<Entry> entries, Set<UUID> moved, SightHistory history) {
    int room() {
      return task.most() - entries.size();
    }
  }

  List<Entry> plan(Task task) {
    var history = new SightHistory(() -> visibility.after(task.userId(), 0));
    var draft = new Draft(task, new ArrayList<>(), new HashSet<>(), history);
    long place = task.from().sequence();
    long fill = task.from().fill();
    while (draft.room() > 0) {
      var turn = task.view().nextTurn(Math.max(place, task.from().settled()));
      if (turn == null || turn.sequence() != place + 1) {
        // A back-fill that was under way is void once its entity has turned again.
        fill = 0;
      }
      if (fill == 0) {
        long to = turn == null ? task.durable() : turn.sequence() - 1;
        addStretch(draft, new Stretch(place, to));
        place = to;
      }
      if (turn == null || draft.room() == 0) {
        break;
      }
      addTurn(draft, turn, fill);
      place = turn.sequence();
      fill = 0;
    }
    return draft.entries();
  }

  private void addStretch(Draft draft, Stretch stretch) {
    if (stretch.after() >= stretch.to()) {
      return;
    }
    int room = draft.room();
    var found = new ArrayList<Entry>();
    for (var place : places(draft.task(), stretch, room)) {
      found.add(Entry.document(place, new Position(place.sequence(), 0)));
    }
    if (!draft.task().view().everything()) {
      boolean full = found.size() == room;
      long to = full ? found.get(room - 1).after().sequence() : stretch.to();
      addMoved(draft, new Stretch(stretch.after(), to), found);
      found.sort(Comparator.comparingLong(entry -> entry.after().sequence()));
    }
    // Withdrawals came on top of the documents: what is too much is told with the next page.
    draft.entries().addAll(found.subList(0, Math.min(found.size(), room)));
  }

  private List<Place> places(Task task, Stretch stretch, int room) {
    var view = task.view();
    long origin = task.from().origin();
    // Who reads all from the beginning has nothing that a tombstone could delete.
    Predicate<Place> shown =
        view.shownAfter(stretch.after())
            .and(place -> place.size() > 0 || place.sequence() > origin);
    return !view.everything() && view.assignedCount() <= FEW
        ? feed.ofEntities(view.entitiesAfter(stretch.after()), stretch, room, shown)
        : feed.matching(stretch, room, shown);
  }

  private void addMoved(Draft draft, Stretch stretch, List<Entry> found) {
    var task = draft.task();
    var from = Math.max(stretch.after(), task.from().origin());
    var moved = from < stretch.to() ? gone.moved(new Stretch(from, stretch.to())) : List.<Gone>of();
    if (moved.isEmpty()) {
      return;
    }
    var history = draft.history();
    for (var one : moved) {
      if (task.view().wants(one.now().typeId())
          && history.sawBeforeItLeft(one, task.view())
          && !task.view().tellsFurtherOn(one, history)
          && draft.moved().add(one.now().documentId())) {
        found.add(Entry.withdrawal(one, new Position(one.sequence(), 0)));
      }
    }
  }

  private void addTurn(Draft draft, Turn turn, long fill) {
    var task = draft.task();
    var view = task.view();
    long before = turn.sequence() - 1;
    if (view.sees(turn.entityId())) {
      // Who was withdrawn it before may hold what was deleted meanwhile.
      boolean again = draft.history().hasBeenWithdrawn(turn.entityId());
      Predicate<Place> wanted = place -> (again || place.size() > 0) && view.wants(place.typeId());
      var granted = List.of(turn.entityId());
      for (var place : feed.ofEntities(granted, new Stretch(fill, before), draft.room(), wanted)) {
        var after = new Position(before, place.sequence());
        draft.entries().add(Entry.document(place, after));
      }
    } else {
      long seenFrom = draft.history().firstSeen(turn.entityId());
      var withdrawn = new Withdrawn(turn.entityId(), before, seenFrom, view.types().names());
      for (var one : gone.ofEntity(withdrawn, fill, draft.room())) {
        draft.entries().add(Entry.withdrawal(one, new Position(before, one.sequence())));
      }
    }
  }
}
