package org.cairn.sync.push;

import jakarta.transaction.Synchronization;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.change.PushMode;
import org.cairn.domain.document.ClockSkew;
import org.cairn.sync.type.KnownTypes;

/**
 * One request to push, through all its attempts: what was asked, and what earlier attempts taught.
 */
final class PushTask implements Synchronization {
  final Caller caller;
  final PushedBatch batch;
  final KnownTypes types;

  /** Versions of types that the device says it knows, by name. */
  final Map<String, Integer> deviceTypes;

  final UUID transactionId;
  final UUID batchId;
  final Instant receivedAt;
  final long startedNanos = System.nanoTime();

  /** How it is worked on later; null where it is worked on at once. */
  final Deferral deferral;

  /** By which a repetition is known: the batch's id, as long as its answer is kept. */
  UUID key;

  /** Whether to look everything up first: an earlier attempt met a key that existed already. */
  boolean careful;

  /** Whether the present attempt has reached its commit, so that a failure leaves doubt. */
  private boolean committing;

  PushTask(
      Caller caller,
      PushedBatch batch,
      KnownTypes types,
      Map<String, Integer> deviceTypes,
      Identity identity) {
    this(caller, batch, types, new Terms(deviceTypes, null), identity);
  }

  PushTask(Caller caller, PushedBatch batch, KnownTypes types, Terms terms, Identity identity) {
    this.caller = caller;
    this.batch = batch;
    this.types = types;
    this.deviceTypes = terms.deviceTypes();
    this.deferral = terms.deferral();
    this.transactionId = identity.transactionId();
    this.batchId = identity.batchId();
    this.key = batchId;
    this.receivedAt = identity.receivedAt();
  }

  /**
   * How a batch is to be worked on.
   *
   * @param deferral null where at once
   */
  record Terms(Map<String, Integer> deviceTypes, Deferral deferral) {}

  /**
   * What has to be remembered of a request that is worked on later.
   *
   * @param deviceTypes the header Cairn-Types, or null
   */
  record Deferral(String deviceTypes) {}

  /** What the server names a batch by. */
  record Identity(UUID transactionId, UUID batchId, Instant receivedAt) {}

  boolean isAtomic() {
    return batch.mode() == PushMode.ATOMIC;
  }

  /** By how much the device's clock is off. */
  ClockSkew skew() {
    return ClockSkew.measured(batch.deviceTime(), receivedAt);
  }

  /** Ids of the operations that the batch brings, as far as they can be read. */
  Set<UUID> operations() {
    var operations = new LinkedHashSet<UUID>();
    batch.changes().stream()
        .map(change -> change.opId)
        .filter(Objects::nonNull)
        .forEach(operations::add);
    return operations;
  }

  void attempt() {
    committing = false;
  }

  boolean mayBeCommitted() {
    return committing;
  }

  @Override
  public void beforeCompletion() {
    committing = true;
  }

  @Override
  public void afterCompletion(int status) {
    // What the status says of a failed commit is a guess; the edge treats any failure as doubt.
  }
}
