package org.cairn.sync.failed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.domain.change.PushMode;
import org.cairn.domain.digest.Sha256;
import org.cairn.domain.id.Ids;
import org.cairn.domain.id.Uuids;
import org.cairn.sync.push.CheckChange;
import org.cairn.sync.queue.AddToQueue;
import org.cairn.sync.store.BatchRecord.Arrival;
import org.cairn.sync.store.BatchRecord.Source;
import org.cairn.sync.store.BatchStore;
import org.cairn.sync.store.FailureListStore.Listed;
import org.cairn.sync.store.PendingStore.NewPending;
import org.cairn.sync.store.PendingStore.Subject;
import org.cairn.sync.type.TypeCatalog;

/**
 * Puts failed operations into the queue once more, each under its operation's id and its device, so
 * that one that was taken after all is known there. Those of one batch make a batch of their own,
 * which the transaction log shows: the old one's answer has been given.
 *
 * <p>Transaction: the caller's.
 */
@ApplicationScoped
class EnqueueFailures {
  @Inject BatchStore batches;
  @Inject AddToQueue queue;
  @Inject TypeCatalog catalog;
  @Inject CheckChange check;
  @Inject Ids ids;
  @Inject Clock clock;

  /** An operation, with what it carries now. */
  record Entry(Listed failed, Subject subject, byte[] change) {
    /** As it failed. */
    static Entry of(Listed failed, byte[] change) {
      var subject =
          new Subject(
              failed.opId(),
              failed.documentId(),
              failed.entityId(),
              failed.type(),
              failed.action());
      return new Entry(failed, subject, change);
    }
  }

  /**
   * Nobody works on them before the lanes of their devices are {@link #open opened}.
   *
   * @param entries in their order
   * @param owner in whose name they go on; null for the one in which they came
   */
  void enqueue(List<Entry> entries, UUID owner) {
    var byBatch =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.failed().transactionId(), LinkedHashMap::new, Collectors.toList()));
    byBatch.forEach((batch, some) -> enqueue(batches.source(batch), some, owner));
  }

  private void enqueue(Source before, List<Entry> some, UUID owner) {
    var source = owner == null ? before : before.inNameOf(owner);
    var device = some.get(0).failed().deviceId();
    var batch = ids.next();
    var now = clock.instant();
    queue.requireRoom(device, some.size());
    batches.begin(arrival(source, batch, device, now, some.size()));
    batches.defer(batch, source.deviceTypes());
    if (source.standIn()) {
      batches.standIn(batch);
    }
    var rows = new ArrayList<NewPending>();
    some.forEach(one -> rows.add(row(one, batch, rows.size(), now)));
    queue.add(rows);
  }

  /** To be called after the audit entry, as {@link AddToQueue#open} says. */
  void open(List<Entry> entries) {
    entries.stream().map(one -> one.failed().deviceId()).distinct().forEach(queue::open);
  }

  private static Arrival arrival(Source source, UUID batch, UUID device, Instant now, int total) {
    return new Arrival(
        batch,
        device,
        batch,
        source.userId(),
        Sha256.of(Uuids.bytes(batch)),
        PushMode.PER_ITEM.wireName(),
        now,
        deviceTime(source, now),
        null,
        total);
  }

  /** The device's clock is as wrong as it was then. */
  private static Instant deviceTime(Source source, Instant now) {
    return source.deviceTime() == null
        ? null
        : now.plus(Duration.between(source.receivedAt(), source.deviceTime()));
  }

  private NewPending row(Entry one, UUID batch, int place, Instant now) {
    var failed = one.failed();
    var order = check.place(one.change());
    return new NewPending(
        ids.next(),
        failed.deviceId(),
        batch,
        place,
        named(one.subject()),
        order.prevOpId(),
        order.priority(),
        now,
        null,
        one.change());
  }

  /** A type that nobody knows is not named in the queue: it may be any text. */
  private Subject named(Subject one) {
    boolean isKnown = one.type() != null && catalog.types().current(one.type()).isPresent();
    return isKnown
        ? one
        : new Subject(one.opId(), one.documentId(), one.entityId(), null, one.action());
  }
}
