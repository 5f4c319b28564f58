package org.cairn.domain.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Reason;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.conflict.Suggestion;
import org.cairn.domain.document.Content;
import org.cairn.domain.document.Head;
import org.cairn.domain.merge.Clash;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Merged;
import org.cairn.domain.merge.Overruled;
import org.cairn.domain.merge.Precedence;
import org.cairn.domain.merge.Referee;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.merge.ThreeWayMerge;
import org.cairn.domain.merge.Umpire;

/**
 * Settles an edit that does not fit, as far as the terms of its type allow to do so without a
 * person: by merging, and where that leaves clashes by who goes first. Never while a person is
 * asked about the document already, unless nothing clashes.
 */
final class Settlement {
  private static final String BOTH_MOVED = "Both sides moved the document, each to another entity.";
  private static final String BOTH_PLACED = "It exists already, in another entity.";

  private final Past past;
  private final Change change;
  private final Head head;
  private final MergeTerms terms;

  private List<Step> between;

  Settlement(Past past, Change change, Head head, MergeTerms terms) {
    this.past = past;
    this.change = change;
    this.head = head;
    this.terms = terms;
  }

  Outcome of(Mismatch mismatch) {
    if (mismatch.joins()) {
      return asking(mismatch, "An earlier edit of the device waits for a decision.");
    }
    if (mismatch.device() == null || head.deleted()) {
      return deletion(mismatch);
    }
    return movedByBoth(mismatch)
        ? asking(
            mismatch, mismatch.kind() == ConflictKind.CREATE_CONFLICT ? BOTH_PLACED : BOTH_MOVED)
        : merge(mismatch);
  }

  private static Outcome.Conflicted asking(Mismatch mismatch, String reason) {
    return new Outcome.Conflicted(mismatch, List.of(), Suggestion.none(reason));
  }

  private boolean movedByBoth(Mismatch mismatch) {
    boolean moves = !mismatch.entityId().equals(head.entityId());
    return moves && !wasIn(head.entityId(), mismatch.baseVersion());
  }

  private boolean wasIn(UUID entityId, int version) {
    return past.entityAt(head.id(), version).filter(entityId::equals).isPresent();
  }

  private Outcome deletion(Mismatch mismatch) {
    boolean alone = isAlone(mismatch);
    var first = precedence(between(mismatch));
    boolean decidable = alone || first.winner() != null && !terms.fields().hasCritical();
    boolean waits = !alone && isAsked();
    if (!decidable || mismatch.kind() == ConflictKind.CREATE_CONFLICT || waits) {
      return asking(mismatch, deleting(mismatch) + ".");
    }
    boolean server = !alone && first.winner() == Side.SERVER;
    return new Outcome.Settled(
        mismatch,
        server ? Resolution.SERVER_WINS : Resolution.CLIENT_WINS,
        server ? head.version() : head.version() + 1,
        server ? head.entityId() : mismatch.entityId(),
        server ? present() : mismatch.device(),
        List.of(),
        alone
            ? "Nobody else has changed the document."
            : deleting(mismatch) + ": " + first.reason() + ".");
  }

  private static String deleting(Mismatch mismatch) {
    if (mismatch.device() == null) {
      return "The device deletes what others have changed";
    }
    return mismatch.kind() == ConflictKind.CREATE_CONFLICT
        ? "The device creates what was there, and others have deleted"
        : "The device has changed what others have deleted";
  }

  /** Whether the document says what the edit was based on, or only the device itself changed it. */
  private boolean isAlone(Mismatch mismatch) {
    var now = present();
    boolean same = now != null && mismatch.base() != null && mismatch.base().sameAs(now);
    return same
        || between(mismatch).stream()
            .allMatch(step -> step.own() && !step.updatedAt().isAfter(change.updatedAt()));
  }

  private Outcome merge(Mismatch mismatch) {
    var sides = Sides.of(mismatch.base(), present(), mismatch.device());
    var referee = referee(mismatch, sides);
    var merged = ThreeWayMerge.merge(sides, terms.fields(), referee, Map.of());
    boolean decides = !merged.overruled().isEmpty();
    return merged.isClean() && !(decides && isAsked()) && !isUnknown(mismatch)
        ? settled(mismatch, merged)
        : clashing(mismatch, sides, merged, referee);
  }

  /**
   * Whether the server never had the version: a device that saw one which a restored server lost.
   */
  private boolean isUnknown(Mismatch mismatch) {
    return mismatch.baseVersion() > head.version();
  }

  /** Whoever changed the place goes before or behind this edit, whatever else was changed since. */
  private Referee referee(Mismatch mismatch, Sides sides) {
    var changes = new ChangesBetween(past, head, between(mismatch), terms.fields(), sides);
    return clash -> {
      var first = precedence(changes.at(clash));
      return isUnknown(mismatch) ? Precedence.asking(first.later()) : first;
    };
  }

  private Outcome settled(Mismatch mismatch, Merged merged) {
    var content = Content.of(merged.document());
    boolean moves = !mismatch.entityId().equals(head.entityId());
    boolean stays = !moves && content.sameAs(present());
    return new Outcome.Settled(
        mismatch,
        resolution(mismatch, merged, content, stays),
        stays ? head.version() : head.version() + 1,
        mismatch.entityId(),
        stays ? present() : content,
        merged.overruled(),
        reason(merged.overruled()));
  }

  private static Resolution resolution(
      Mismatch mismatch, Merged merged, Content content, boolean stays) {
    if (merged.overruled().isEmpty()) {
      return Resolution.MERGE;
    }
    if (stays) {
      return Resolution.SERVER_WINS;
    }
    return content.sameAs(mismatch.device()) ? Resolution.CLIENT_WINS : Resolution.MERGE;
  }

  private static String reason(List<Overruled> overruled) {
    return overruled.isEmpty()
        ? "Both edits fit together."
        : overruled.stream()
            .map(one -> Reason.place(one.pointer()) + ": " + one.reason())
            .distinct()
            .collect(Collectors.joining("; ", "", "."));
  }

  private Outcome clashing(Mismatch mismatch, Sides sides, Merged merged, Referee referee) {
    var later = new HashMap<String, Side>();
    for (var clash : merged.clashes()) {
      later.put(clash.pointer(), referee.at(clash).later());
    }
    var proposal = ThreeWayMerge.merge(sides, terms.fields(), referee, later);
    var pointers = merged.clashes().stream().map(Clash::pointer).toList();
    var why =
        isUnknown(mismatch)
            ? "The server does not have the version that the edit was made on."
            : proposalReason(merged);
    var suggestion = new Suggestion(Resolution.MERGE, Content.of(proposal.document()), why);
    return new Outcome.Conflicted(mismatch, pointers, suggestion);
  }

  private static String proposalReason(Merged merged) {
    return merged.isClean()
        ? "It would fit, but somebody is asked about the document already."
        : Reason.ofClashes(merged);
  }

  private Precedence precedence(List<Step> before) {
    var authors = before.stream().map(Step::authored).toList();
    return new Umpire(terms).precedence(authors, change.authored());
  }

  /**
   * The versions that the device did not know of; at least the present one, which it did not meet.
   */
  private List<Step> between(Mismatch mismatch) {
    if (between == null) {
      int from = Math.min(mismatch.baseVersion(), head.version() - 1);
      between = past.since(head.id(), from);
    }
    return between;
  }

  private boolean isAsked() {
    return past.hasOpenConflict(head.id());
  }

  private Content present() {
    return past.contentAt(head.id(), head.version()).orElse(null);
  }
}
