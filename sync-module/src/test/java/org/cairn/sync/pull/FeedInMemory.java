package org.cairn.sync.pull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.access.Assigned;
import org.cairn.access.AssignedEntities;
import org.cairn.sync.store.FeedStore;
import org.cairn.sync.store.GoneStore;
import org.cairn.sync.store.VisibilityStore;

/** A feed without a database, for one user: what is stored, and what the stores answer of it. */
final class FeedInMemory {
  final TypesInMemory types = new TypesInMemory(this::somethingHappens);
  private final Map<UUID, Document> documents = new HashMap<>();
  private final Map<String, Departure> departures = new HashMap<>();

  private final List<VisibilityStore.Turn> turns = new ArrayList<>();
  private final Set<UUID> assigned = new HashSet<>();
  private final Map<Long, AssignedEntities> versions = new HashMap<>();
  private Runnable meanwhile = () -> {};
  private boolean everything;
  final NoticesInMemory notices = new NoticesInMemory();
  private long clock;

  /** The present state of a document. */
  record Document(
      UUID id, long sequence, UUID entityId, long entered, int typeId, boolean deleted) {
    /** Revisions are numbered as the feed is here: only the stores know of a difference. */
    private FeedStore.Place place() {
      return new FeedStore.Place(sequence, sequence, entityId, typeId, deleted ? 0 : 10);
    }

    private GoneStore.Whereabouts whereabouts() {
      return new GoneStore.Whereabouts(id, entityId, sequence, entered, typeId, 1, deleted);
    }
  }

  private record Departure(UUID documentId, UUID left, long sequence, long came) {}

  long clock() {
    return clock;
  }

  void store(UUID id, UUID entityId) {
    var before = documents.get(id);
    long sequence = ++clock;
    boolean stays = before != null && before.entityId().equals(entityId);
    long entered = stays ? before.entered() : sequence;
    documents.put(id, new Document(id, sequence, entityId, entered, types.idFor(id), false));
    if (before != null && !stays) {
      var left = before.entityId();
      departures.merge(
          id + ":" + left,
          new Departure(id, left, sequence, before.entered()),
          (earlier, later) -> new Departure(id, left, later.sequence(), earlier.came()));
    }
  }

  /** Tells a device about its operation. */
  void decide(UUID deviceId, UUID opId) {
    notices.add(++clock, deviceId, opId);
  }

  void delete(UUID id) {
    var before = documents.get(id);
    if (before != null && !before.deleted()) {
      var entity = before.entityId();
      documents.put(id, new Document(id, ++clock, entity, before.entered(), types.idFor(id), true));
    }
  }

  void assign(UUID entityId) {
    if (assigned.add(entityId) && !everything) {
      turns.add(new VisibilityStore.Turn(++clock, entityId, true));
    }
  }

  void unassign(UUID entityId) {
    if (assigned.remove(entityId) && !everything) {
      turns.add(new VisibilityStore.Turn(++clock, entityId, false));
    }
  }

  void seeEverything(boolean all) {
    everything = all;
    turns.add(new VisibilityStore.Turn(++clock, null, true));
  }

  /** Deletes departures that no checkpoint can ask for any more. */
  void forget(long upTo) {
    departures.values().removeIf(gone -> gone.sequence() <= upTo);
  }

  /** What others do while a pull is at work, between any two of its reads. */
  void meanwhile(Runnable act) {
    meanwhile = act;
  }

  void somethingHappens() {
    meanwhile.run();
  }

  /** Names what the user sees at this moment. */
  long assignmentsVersion() {
    long version = turns.size();
    versions.put(version, everything ? Assigned.everything() : Assigned.to(assigned));
    return version;
  }

  AssignedEntities assignedAt(long version) {
    return versions.get(version);
  }

  /** Id and place of each document that the user should have. */
  Map<UUID, Long> visible() {
    var visible = new HashMap<UUID, Long>();
    for (var document : documents.values()) {
      if (!document.deleted() && (everything || assigned.contains(document.entityId()))) {
        visible.put(document.id(), document.sequence());
      }
    }
    return visible;
  }

  Document at(long sequence) {
    return documents.values().stream()
        .filter(document -> document.sequence() == sequence)
        .findFirst()
        .orElseThrow();
  }

  private List<Document> inOrder(Predicate<Document> wanted) {
    return documents.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparingLong(Document::sequence))
        .toList();
  }

  private static boolean within(long sequence, FeedStore.Stretch stretch) {
    return sequence > stretch.after() && sequence <= stretch.to();
  }

  FeedStore feed() {
    return new FeedStore() {
      @Override
      public List<Place> matching(Stretch stretch, int most, Predicate<Place> wanted) {
        return inOrder(document -> within(document.sequence(), stretch)).stream()
            .map(Document::place)
            .filter(wanted)
            .limit(most)
            .toList();
      }

      @Override
      public List<Place> ofEntities(
          Collection<UUID> entityIds, Stretch stretch, int most, Predicate<Place> wanted) {
        return matching(
            stretch, most, place -> entityIds.contains(place.entityId()) && wanted.test(place));
      }
    };
  }

  GoneStore gone() {
    return new GoneStore() {
      @Override
      public List<Gone> ofEntity(Withdrawn withdrawn, long after, int most) {
        var names = withdrawn.types();
        return inOrder(
                document ->
                    document.entityId().equals(withdrawn.entityId())
                        && document.sequence() > after
                        && document.entered() <= withdrawn.enteredBy()
                        && (!document.deleted() || document.sequence() > withdrawn.deletedAfter())
                        && (names == null || names.contains(types.name(document.typeId()))))
            .stream()
            .map(d -> new Gone(d.sequence(), d.entityId(), d.entered(), d.whereabouts()))
            .limit(most)
            .toList();
      }

      @Override
      public List<Gone> moved(FeedStore.Stretch stretch) {
        return departures.values().stream()
            .filter(departure -> within(departure.sequence(), stretch))
            .map(FeedInMemory.this::gone)
            .sorted(Comparator.comparingLong(Gone::sequence))
            .toList();
      }
    };
  }

  private GoneStore.Gone gone(Departure departure) {
    var now = documents.get(departure.documentId()).whereabouts();
    return new GoneStore.Gone(departure.sequence(), departure.left(), departure.came(), now);
  }

  VisibilityStore visibility() {
    return new VisibilityStore() {
      @Override
      public List<Turn> after(UUID userId, long place) {
        return turns.stream().filter(turn -> turn.sequence() > place).toList();
      }
    };
  }
}
