package org.cairn.domain.change;

import java.util.HashSet;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;

/**
 * What a device had before it when it made an edit, in the order of preference of the wire
 * contract: the content it says, the edit it names, the version it gives. A device that names no
 * edit has still its own before it: its answer may have been lost, and it never conflicts with
 * itself.
 */
final class Base {
  private final Change change;
  private final Head head;
  private final History history;

  /** The nearest earlier edit of the chain that did not fail; null where the chain starts here. */
  private UUID earlierOp;

  private Landing earlier;

  /** What the device says it had, made when first needed: writing it out takes a while. */
  private Content believed;

  /** The edit of the chain that has not arrived; null where all have. */
  private UUID missing;

  private boolean foreign;

  /**
   * @param head null where the server has no such document
   */
  Base(Change change, Head head, History history) {
    this.change = change;
    this.head = head;
    this.history = history;
    if (change.baseData() == null) {
      follow(change.prevOpId() == null ? unnamed() : change.prevOpId());
    }
  }

  private UUID unnamed() {
    boolean isBehind = head != null && claimed() < head.version();
    return isBehind
        ? history.ownSince(head.id(), claimed()).before(change, claimed()).orElse(null)
        : null;
  }

  private int claimed() {
    return change.is(Action.CREATE) ? 0 : change.baseVersion();
  }

  /** Whether an earlier edit of the device is what it had before it. */
  boolean isOwn() {
    return earlier != null;
  }

  private void follow(UUID start) {
    var seen = new HashSet<UUID>();
    for (var op = start; op != null && seen.add(op); ) {
      var landing = history.landingOf(op).orElse(null);
      if (landing == null || landing.place() == Landing.Place.QUEUED) {
        missing = op;
        return;
      }
      if (isOfAnother(landing)) {
        foreign = true;
        return;
      }
      if (landing.place() != Landing.Place.FAILED) {
        earlierOp = op;
        earlier = landing;
        return;
      }
      op = landing.prevOpId();
    }
  }

  /** A failed edit may have been too malformed to tell its document. */
  private boolean isOfAnother(Landing landing) {
    return landing.documentId() != null && !landing.documentId().equals(change.documentId());
  }

  /** Whether an edit of the chain is about another document. */
  boolean isForeign() {
    return foreign;
  }

  /** The edit of the chain that has not arrived; null where all have. */
  UUID missing() {
    return missing;
  }

  /** Whether the edit before this one waits for a person, so that this one has to as well. */
  boolean waits() {
    return earlier != null && earlier.place() == Landing.Place.IN_CONFLICT;
  }

  /** The version of the base; for content that never became a version, the one it started from. */
  int version() {
    return earlier != null && earlier.isVersion() ? earlier.version() : claimed();
  }

  /** Whether the server's document is still what the edit was based on. */
  boolean isCurrent() {
    if (waits()) {
      return false;
    }
    if (change.baseData() == null && (earlier == null || earlier.isVersion())) {
      return version() == head.version();
    }
    var content = content();
    return content != null
        && history.contentAt(head.id(), head.version()).map(content::sameAs).orElse(false);
  }

  /**
   * The entity that the edit leaves its document in. A device moves it only where it names neither
   * the entity that the server has nor the one it started from: it need not know yet that somebody
   * else moved it.
   */
  UUID placed() {
    var named = change.entityId();
    if (named.equals(head.entityId()) || version() == head.version()) {
      return named;
    }
    boolean unaware = wasIn(named, version()) || earlier != null && wasIn(named, earlier.version());
    return unaware ? head.entityId() : named;
  }

  private boolean wasIn(UUID entityId, int version) {
    return history.entityAt(head.id(), version).filter(entityId::equals).isPresent();
  }

  /** The content of the base, null where the server does not know it. */
  Content content() {
    if (change.baseData() != null) {
      believed = believed == null ? Content.of(change.baseData()) : believed;
      return believed;
    }
    if (earlierOp != null) {
      return history.carriedBy(earlierOp).orElse(null);
    }
    return history.contentAt(head.id(), change.baseVersion()).orElse(null);
  }
}
