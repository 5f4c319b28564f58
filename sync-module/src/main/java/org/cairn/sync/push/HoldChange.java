package org.cairn.sync.push;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairn.domain.change.Landing;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Held;
import org.cairn.domain.change.Repetition;
import org.cairn.domain.document.Content;
import org.cairn.sync.queue.QueueView;
import org.cairn.sync.store.WaitStore.Unfinished;

/** Says what a change has to wait for, before anything is decided about it. */
final class HoldChange {
  private final Scene scene;
  private final BatchHistory history;
  private final QueueView queue;
  private final Predicate<UUID> isKnownEntity;

  /** What an operation in the queue carries, by its number; null where it is no longer there. */
  private final Function<Long, byte[]> stored;

  HoldChange(
      Scene scene,
      BatchHistory history,
      QueueView queue,
      Predicate<UUID> isKnownEntity,
      Function<Long, byte[]> stored) {
    this.scene = scene;
    this.history = history;
    this.queue = queue;
    this.isKnownEntity = isKnownEntity;
    this.stored = stored;
  }

  /** Nothing where it need not wait. The edit that it follows is looked for when it is merged. */
  Optional<Held> reason(PushedChange change) {
    if (change.forced) {
      return Optional.empty();
    }
    var parents = change.dependsOn.stream().filter(one -> !isTaken(one)).toList();
    var before =
        queue
            .before(
                change.opId,
                change.documentId,
                change.seq,
                one -> history.landingOf(one).isPresent())
            .filter(one -> !isTaken(one))
            .stream()
            .toList();
    return parents.isEmpty() && before.isEmpty()
        ? missingEntity(change)
        : Optional.of(new Held(before, parents, null));
  }

  private boolean isTaken(UUID opId) {
    return history.landingOf(opId).filter(Landing::isTaken).isPresent();
  }

  /**
   * A new document of an entity that nobody has heard of: whoever registers it may come later. It
   * waits until its author sees the entity.
   */
  private Optional<Held> missingEntity(PushedChange change) {
    boolean isNew = scene.head(change.documentId) == null;
    boolean registers = change.knownType.type().isOwnEntity();
    if (!isNew || registers || scene.mayTouch(change.entityId)) {
      return Optional.empty();
    }
    return isKnownEntity.test(change.entityId)
        ? Optional.empty()
        : Optional.of(Held.forEntity(change.entityId));
  }

  /**
   * An operation that is in the queue already, and has come once more. One that says something else
   * now must hear that it did not arrive. One that stands in the queue itself waits for the first,
   * whatever becomes of that; nothing where it is the first.
   */
  Optional<Outcome> again(PushedChange change) {
    return earlier(change)
        .map(
            one ->
                isSame(change, stored.apply(one.seq())) ? held(change, one) : Repetition.reused());
  }

  private static Held held(PushedChange change, Unfinished one) {
    if (change.isQueued()) {
      return Held.behind(change.opId);
    }
    var entity = one.entities().stream().findFirst().orElse(null);
    return new Held(List.copyOf(one.waitsFor()), List.of(), entity);
  }

  private static boolean isSame(PushedChange change, byte[] before) {
    if (before == null) {
      return true;
    }
    var first = ChangeReader.single(before);
    return first.action == change.action
        && Objects.equals(first.documentId, change.documentId)
        && Objects.equals(first.patch, change.patch)
        && (first.data == null ? change.data == null : saysTheSame(first.data, change.data));
  }

  private static boolean saysTheSame(Content first, Content now) {
    return now != null && first.sameAs(now);
  }

  /** The same operation, where it stands before this one in the queue. */
  private Optional<Unfinished> earlier(PushedChange change) {
    return queue.operation(change.opId).filter(one -> one.seq() < change.seq);
  }

  /** Under which id it is in the queue already; null where it is not. */
  UUID operationId(PushedChange change) {
    return earlier(change).map(Unfinished::id).orElse(null);
  }

  /** What comes after it of the same document waits behind it. */
  void hold(PushedChange change, Held held) {
    var one = new Unfinished(change.seq, null, change.opId, change.prevOpId, change.documentId);
    one.waitsFor().addAll(held.operations());
    queue.hold(one);
  }
}
