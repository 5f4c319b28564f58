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
  static final int TYPE = 1;

  private final Map<UUID, Document> documents = new HashMap<>();
  private final Map<String, GoneStore.Gone> departures = new HashMap<>();
  private final List<VisibilityStore.Turn> turns = new ArrayList<>();
  private final Set<UUID> assigned = new HashSet<>();
  private final Map<Long, AssignedEntities> versions = new HashMap<>();
  private Runnable meanwhile = () -> {};
  private boolean everything;
  private long clock;

  /** The present state of a document. */
  record Document(UUID id, long sequence, UUID entityId, boolean deleted) {}

  long clock() {
    return clock;
  }

  void store(UUID id, UUID entityId) {
    var before = documents.get(id);
    documents.put(id, new Document(id, ++clock, entityId, false));
    if (before != null && !before.entityId().equals(entityId)) {
      var gone = new GoneStore.Gone(clock, id, before.entityId(), entityId, TYPE, 1);
      departures.put(id + ":" + before.entityId(), gone);
    }
  }

  void delete(UUID id) {
    var before = documents.get(id);
    if (before != null && !before.deleted()) {
      documents.put(id, new Document(id, ++clock, before.entityId(), true));
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
            .map(d -> new Place(d.sequence(), d.entityId(), TYPE, d.deleted() ? 0 : 10))
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
      public List<Gone> ofEntity(UUID entityId, long after, int most) {
        return inOrder(d -> d.entityId().equals(entityId) && d.sequence() > after).stream()
            .map(d -> new Gone(d.sequence(), d.id(), entityId, entityId, TYPE, 1))
            .limit(most)
            .toList();
      }

      @Override
      public List<Gone> moved(FeedStore.Stretch stretch) {
        return departures.values().stream()
            .filter(gone -> within(gone.sequence(), stretch))
            .map(
                gone ->
                    new Gone(
                        gone.sequence(),
                        gone.documentId(),
                        gone.left(),
                        documents.get(gone.documentId()).entityId(),
                        TYPE,
                        1))
            .sorted(Comparator.comparingLong(Gone::sequence))
            .toList();
      }
    };
  }

  VisibilityStore visibility() {
    return new VisibilityStore() {
      @Override
      public List<Turn> between(UUID userId, long after, long to) {
        return turns.stream().filter(t -> t.sequence() > after && t.sequence() <= to).toList();
      }

      @Override
      public Set<UUID> everSeen(UUID userId) {
        var seen = new HashSet<UUID>();
        turns.stream().filter(t -> t.entityId() != null).forEach(t -> seen.add(t.entityId()));
        return seen;
      }

      @Override
      public Set<UUID> everWithdrawn(UUID userId) {
        var withdrawn = new HashSet<UUID>();
        turns.stream()
            .filter(turn -> turn.entityId() != null && !turn.granted())
            .forEach(turn -> withdrawn.add(turn.entityId()));
        return withdrawn;
      }
    };
  }
}
