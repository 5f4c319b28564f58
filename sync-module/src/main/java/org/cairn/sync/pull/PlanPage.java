package org.cairn.sync.pull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
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

  List<Entry> plan(Task task) {
    var entries = new ArrayList<Entry>();
    long place = task.from().sequence();
    long fill = task.from().fill();
    var withdrawn = withdrawnBefore(task);
    while (entries.size() < task.most()) {
      var turn = task.view().nextTurn(Math.max(place, task.from().settled()));
      if (turn == null || turn.sequence() != place + 1) {
        // A back-fill that was under way is void once its entity has turned again.
        fill = 0;
      }
      if (fill == 0) {
        long to = turn == null ? task.durable() : turn.sequence() - 1;
        addStretch(task, new Stretch(place, to), entries);
        place = to;
      }
      if (turn == null || entries.size() >= task.most()) {
        break;
      }
      addTurn(task, turn, fill, withdrawn, entries);
      place = turn.sequence();
      fill = 0;
    }
    return entries;
  }

  private void addStretch(Task task, Stretch stretch, List<Entry> entries) {
    if (stretch.after() >= stretch.to()) {
      return;
    }
    int room = task.most() - entries.size();
    var found = new ArrayList<Entry>();
    for (var place : places(task, stretch, room)) {
      found.add(Entry.document(place.sequence(), place.size(), new Position(place.sequence(), 0)));
    }
    if (!task.view().everything()) {
      boolean full = found.size() == room;
      long to = full ? found.get(room - 1).after().sequence() : stretch.to();
      addMoved(task, new Stretch(stretch.after(), to), found);
      found.sort(Comparator.comparingLong(entry -> entry.after().sequence()));
    }
    // Withdrawals came on top of the documents: what is too much is told with the next page.
    entries.addAll(found.subList(0, Math.min(found.size(), room)));
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

  private void addMoved(Task task, Stretch stretch, List<Entry> entries) {
    var from = Math.max(stretch.after(), task.from().origin());
    if (from >= stretch.to()) {
      return;
    }
    var moved = gone.moved(new Stretch(from, stretch.to()));
    if (moved.isEmpty()) {
      return;
    }
    var ever = visibility.everSeen(task.userId());
    for (var one : moved) {
      boolean known = task.view().sees(one.left()) || ever.contains(one.left());
      // Where it went may be granted further on, which tells it again unless it is deleted by then.
      boolean shown = task.view().shows(one.now(), stretch.after());
      if (known && !shown && task.view().wants(one.typeId())) {
        entries.add(Entry.withdrawal(one, new Position(one.sequence(), 0)));
      }
    }
  }

  private Set<UUID> withdrawnBefore(Task task) {
    boolean turns = task.view().nextTurn(task.from().settled()) != null;
    return turns ? visibility.everWithdrawn(task.userId()) : Set.of();
  }

  private void addTurn(Task task, Turn turn, long fill, Set<UUID> withdrawn, List<Entry> entries) {
    int room = task.most() - entries.size();
    long before = turn.sequence() - 1;
    if (task.view().sees(turn.entityId())) {
      // Who was withdrawn it before may hold what was deleted meanwhile.
      boolean again = withdrawn.contains(turn.entityId());
      Predicate<Place> wanted =
          place -> (again || place.size() > 0) && task.view().wants(place.typeId());
      var granted = List.of(turn.entityId());
      for (var place : feed.ofEntities(granted, new Stretch(fill, before), room, wanted)) {
        var after = new Position(before, place.sequence());
        entries.add(Entry.document(place.sequence(), place.size(), after));
      }
    } else {
      for (Gone one : gone.ofEntity(turn.entityId(), fill, room)) {
        entries.add(Entry.withdrawal(one, new Position(before, one.sequence())));
      }
    }
  }
}
