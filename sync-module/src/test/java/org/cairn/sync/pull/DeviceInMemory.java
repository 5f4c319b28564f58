package org.cairn.sync.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.access.AssignedEntities;
import org.cairn.access.EntityAccess;
import org.cairn.access.FindCaller;
import org.cairn.audit.CommitClock;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.feed.Checkpoint;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.store.FeedTimes;
import org.cairn.sync.store.StateStore;

/** A device that pulls from a feed and does with each page what the wire contract asks. */
final class DeviceInMemory {
  private static final UUID EPOCH = new UUID(7, 7);
  private static final UUID USER = new UUID(1, 1);
  static final UUID DEVICE = new UUID(2, 2);

  private final FeedInMemory feed;
  private final PullChanges pulls;
  private final Map<UUID, Long> stored = new HashMap<>();

  /** Documents that were taken back, by their ids. */
  private final Set<UUID> withdrawn = new HashSet<>();

  /** Names of the types asked for, empty for all. */
  private final List<String> types;

  /** Documents that have come since a reset, while a full read is under way. */
  private Set<UUID> came;

  private Checkpoint checkpoint;
  private long trimmed;

  DeviceInMemory(FeedInMemory feed, String... types) {
    this.feed = feed;
    this.types = List.of(types);
    this.pulls = pullsFrom(feed);
  }

  private PullChanges pullsFrom(FeedInMemory source) {
    var planner = new PlanPage();
    planner.feed = source.feed();
    planner.gone = source.gone();
    planner.visibility = source.visibility();
    var made = new PullChanges();
    made.planner = planner;
    made.visibility = planner.visibility;
    made.access = accessTo(source);
    made.callers = callersOf(source);
    made.commits = clockOf(source);
    made.epoch = epoch();
    made.states = states();
    made.times = seconds();
    made.remaining = uncounted();
    made.catalog = source.types;
    made.notices = source.notices;
    return made;
  }

  private static EntityAccess accessTo(FeedInMemory source) {
    return new EntityAccess() {
      @Override
      public AssignedEntities of(Caller caller) {
        return source.assignedAt(caller.assignmentsVersion());
      }
    };
  }

  private static FindCaller callersOf(FeedInMemory source) {
    return new FindCaller() {
      @Override
      public Optional<Caller> present(Caller asking) {
        var caller = caller(source);
        source.somethingHappens();
        return Optional.of(caller);
      }
    };
  }

  /** With the rights that the user has at this moment. */
  private static Caller caller(FeedInMemory source) {
    return new Caller(
        USER,
        Set.of(Role.FIELD_WORKER),
        DEVICE,
        null,
        "t",
        new UUID(3, 3),
        source.assignmentsVersion());
  }

  private static CommitClock clockOf(FeedInMemory source) {
    return new CommitClock() {
      @Override
      public long durable() {
        long durable = source.clock();
        source.somethingHappens();
        return durable;
      }
    };
  }

  private static Epoch epoch() {
    return new Epoch() {
      @Override
      public UUID present() {
        return EPOCH;
      }
    };
  }

  private StateStore states() {
    return new StateStore() {
      @Override
      public Optional<State> read() {
        return Optional.of(new State(EPOCH, trimmed));
      }
    };
  }

  /** The place of a time is its second. */
  private static FeedTimes seconds() {
    return new FeedTimes() {
      @Override
      public long placeBefore(Instant time) {
        return time.getEpochSecond();
      }
    };
  }

  private static CountRemaining uncounted() {
    return new CountRemaining() {
      @Override
      long after(PlanPage.Task task, int told) {
        return 1;
      }
    };
  }

  Map<UUID, Long> stored() {
    return stored;
  }

  Set<UUID> withdrawn() {
    return withdrawn;
  }

  /** Those of the types that the device asks for. */
  Map<UUID, Long> asked(Map<UUID, Long> documents) {
    var asked = new HashMap<>(documents);
    asked.keySet().removeIf(id -> !asksFor(TypesInMemory.nameOf(id)));
    return asked;
  }

  private boolean asksFor(int typeId) {
    return asksFor(feed.types.name(typeId));
  }

  private boolean asksFor(String type) {
    return types.isEmpty() || types.contains(type);
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  void trimTo(long sequence) {
    trimmed = Math.max(trimmed, sequence);
  }

  /** Pulls one page. */
  PagePlan pull(int limit) {
    return pull(new PullRequest(checkpoint, null, types, limit, Duration.ZERO));
  }

  /** Pulls one page without a checkpoint, from a place in the feed. */
  PagePlan pullSince(long place, int limit) {
    var time = Instant.ofEpochSecond(place);
    return pull(new PullRequest(null, time, types, limit, Duration.ZERO));
  }

  private PagePlan pull(PullRequest request) {
    int limit = request.limit();
    var page = pulls.pull(caller(feed), request);
    assertThat(page.entries().size()).isLessThanOrEqualTo(limit);
    if (page.hasMore()) {
      assertThat(page.entries()).as("a page is short only where nothing is left").hasSize(limit);
    }
    if (page.reset() != null) {
      came = new HashSet<>();
    }
    store(page);
    checkpoint = Checkpoint.decode(page.checkpoint().encode()).orElseThrow();
    if (!page.hasMore() && came != null) {
      stored.keySet().retainAll(came);
      came = null;
    }
    return page;
  }

  void pullAll(int limit) {
    for (int pages = 0; pull(limit).hasMore(); pages++) {
      assertThat(pages).as("the end is reached").isLessThan(10_000);
    }
  }

  private void store(PagePlan page) {
    var told = new HashSet<UUID>();
    for (var entry : page.entries()) {
      var id = entry.gone() == null ? storeOne(entry) : withdraw(entry);
      assertThat(told.add(id)).as("a document appears once per page").isTrue();
    }
  }

  private UUID withdraw(Entry entry) {
    var id = entry.gone().now().documentId();
    assertThat(asksFor(entry.gone().now().typeId())).as("only the types asked for").isTrue();
    stored.remove(id);
    withdrawn.add(id);
    return id;
  }

  private UUID storeOne(Entry entry) {
    var document = feed.at(entry.revisionId());
    assertThat(asksFor(document.typeId())).as("only the types asked for").isTrue();
    if (document.deleted()) {
      stored.remove(document.id());
    } else {
      stored.put(document.id(), document.sequence());
      if (came != null) {
        came.add(document.id());
      }
    }
    return document.id();
  }
}
