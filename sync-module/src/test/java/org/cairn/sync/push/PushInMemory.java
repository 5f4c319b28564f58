package org.cairn.sync.push;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.audit.AuditTrail;
import org.cairn.audit.CommitClock;
import org.cairn.domain.access.Caller;
import org.cairn.domain.access.Role;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.id.Ids;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.store.StoreFailure;
import org.cairn.sync.feed.Epoch;
import org.cairn.sync.queue.QueueInMemory;
import org.cairn.sync.type.KnownTypes;
import org.cairn.sync.type.TypeCatalog;
import org.cairn.sync.type.Types;

/** A server that takes pushes of one device, without database and container. */
final class PushInMemory {
  static final UUID EPOCH = new UUID(7, 7);
  static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  private static final Caller DEVICE =
      new Caller(new UUID(1, 1), Set.of(Role.FIELD_WORKER), new UUID(2, 2), null, "trace");
  private static final Caller OTHER_DEVICE =
      new Caller(new UUID(1, 9), Set.of(Role.COORDINATOR), new UUID(2, 9), null, "trace");
  private static final KnownTypes TYPES =
      Types.known(
          Types.type(1, "{'name':'visit','version':1,'schema':{'required':['a']}}"),
          Types.type(2, "{'name':'visit','version':2,'schema':{'required':['a','b']}}"),
          Types.type(
              3,
              "{'name':'note','version':1,'merge':{'default':'MANUAL'},"
                  + "'schema':{'properties':{'a':{'type':'integer'}}}}"),
          Types.type(11, CountsTest.TYPE),
          Types.type(8, "{'name':'pair','version':1,'schema':{'maxProperties':2}}"),
          Types.type(9, "{'name':'law','version':1,'merge':{'default':'SERVER_WINS'},'schema':{}}"),
          Types.type(
              10,
              "{'name':'look','version':1,'critical':['/a'],'schema':{},'approval':{'rules':["
                  + "{'id':'known-place','when':{'entityVerified':true},'decision':'AUTO_VERIFIED'},"
                  + "{'id':'low','when':{'data':{'/a':{'max':2}}},'decision':'AUTO_VERIFIED'}]}}"),
          Types.type(4, "{'name':'place','version':1,'scope':'self','schema':{}}"),
          Types.type(5, "{'name':'stay','version':1,'schema':{'required':['a']}}"),
          Types.type(
              6,
              "{'name':'stay','version':2,'schema':{'required':['a','b'],'properties':"
                  + "{'b':{'default':'x'},'c':{'type':'integer','default':1}}}}"),
          Types.type(
              7,
              "{'name':'slow','version':1,'schema':{'properties':"
                  + "{'a':{'pattern':'^((x+)+)+$'}}}}"));

  final StoresInMemory stores = new StoresInMemory();
  final List<AuditEntry> audited = new ArrayList<>();
  final AccessInMemory access = new AccessInMemory();
  final QueueInMemory queue = new QueueInMemory();
  final Set<UUID> assigned = access.assigned;

  private final PushEdge edge = new PushEdge();
  private final ReceiveBatch receive = new ReceiveBatch();
  private final Epoch epoch =
      new Epoch() {
        @Override
        public UUID present() {
          return EPOCH;
        }
      };

  /** What others commit before the clock is taken. */
  Runnable beforeTheClock = () -> {};

  /** Whether the connection to the database breaks at each commit. */
  boolean breaksAtCommit;

  private final PushParts parts;
  private Synchronization attempt;
  private long ids;
  private long clock = 100;

  PushInMemory() {
    Ids made = () -> new UUID(0xAA, ++ids);
    var time = Clock.fixed(NOW, ZoneOffset.UTC);
    receive.catalog = catalog();
    receive.ids = made;
    receive.clock = time;
    parts = new PushParts(stores, access, queue, commits(), made);
    var completion = new CompleteBatch();
    completion.batches = stores.batches;
    completion.epoch = epoch;
    completion.clock = time;
    edge.inProgress = new PushesInProgress();
    edge.changes = changes(completion);
    edge.refusals =
        new LogRefusedBatch() {
          @Override
          PushAnswer log(PushTask task, List<Decided> decided) {
            return committed(() -> super.log(task, decided));
          }
        };
    edge.refusals.begin = parts.begin();
    edge.refusals.completion = completion;
    edge.refusals.audit = edge.changes.audit;
    edge.refusals.transactions = registry();
    edge.replay = new Replay();
    edge.replay.batches = stores.batches;
    edge.replay.ids = made;
  }

  private PushChanges changes(CompleteBatch completion) {
    var changes =
        new PushChanges() {
          @Override
          PushAnswer push(PushTask task) {
            return committed(() -> super.push(task));
          }
        };
    changes.begin = parts.begin();
    changes.apply = parts.applying();
    changes.held = parts.holding();
    changes.release = queue.releasing();
    changes.audit = trail();
    changes.epoch = epoch;
    changes.completion = completion;
    changes.transactions = registry();
    return changes;
  }

  private static TypeCatalog catalog() {
    return new TypeCatalog() {
      @Override
      public KnownTypes types() {
        return TYPES;
      }
    };
  }

  private CommitClock commits() {
    return new CommitClock() {
      @Override
      public long take(int count) {
        beforeTheClock.run();
        clock += count;
        return clock - count + 1;
      }
    };
  }

  private AuditTrail trail() {
    return new AuditTrail() {
      @Override
      public void append(AuditEntry entry) {
        audited.add(entry);
      }
    };
  }

  /** What was done, if its transaction reaches and survives its commit. */
  private PushAnswer committed(Supplier<PushAnswer> work) {
    attempt = null;
    var rollback = stores.rollback();
    var queueBefore = queue.rollback();
    var before = Set.copyOf(assigned);
    try {
      var answer = work.get();
      if (attempt != null) {
        attempt.beforeCompletion();
      }
      if (breaksAtCommit) {
        throw new StoreFailure(new SQLException("gone", "08S01"));
      }
      return answer;
    } catch (RuntimeException e) {
      rollback.run();
      queueBefore.run();
      assigned.retainAll(before);
      throw e;
    }
  }

  private TransactionSynchronizationRegistry registry() {
    return (TransactionSynchronizationRegistry)
        Proxy.newProxyInstance(
            PushInMemory.class.getClassLoader(),
            new Class<?>[] {TransactionSynchronizationRegistry.class},
            (proxy, method, arguments) -> {
              attempt = (Synchronization) arguments[0];
              return null;
            });
  }

  /** The answer to a body, after as many attempts as it takes. */
  PushAnswer push(String body) {
    return push(body, null);
  }

  PushAnswer push(String body, String deviceTypes) {
    return push(DEVICE, body, deviceTypes);
  }

  /** What somebody else pushes from another device. */
  JsonNode resultForOthers(String body) {
    return StrictJson.parse(push(OTHER_DEVICE, body, null).body());
  }

  private PushAnswer push(Caller caller, String body, String deviceTypes) {
    var task =
        receive.receive(
            caller, Text.utf8(body), new ReceiveBatch.Headers(null, deviceTypes, false));
    for (int attempt = 0; attempt < 5; attempt++) {
      try {
        return edge.push(task);
      } catch (TryAgain again) {
        continue;
      }
    }
    throw new AssertionError("Tried again and again");
  }

  JsonNode result(String body) {
    return StrictJson.parse(push(body).body());
  }
}
