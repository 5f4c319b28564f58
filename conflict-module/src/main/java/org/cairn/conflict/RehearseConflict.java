package org.cairn.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.conflict.ConflictTypes.Judgement;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.change.Rehearsal;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Reason;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.Differences;
import org.cairn.domain.merge.LostChanges;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Merged;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;

/**
 * Goes through the edits of a conflict once more, one by one, under other terms. Of places it tells
 * so many as anybody reads. Changes nothing.
 */
@ApplicationScoped
class RehearseConflict {
  @Inject ContestedDocuments documents;
  @Inject FindWaitingEdits edits;
  @Inject ConflictTypes types;
  @Inject LargeConflicts large;

  /**
   * What would have become of a conflict.
   *
   * @param automatic whether nobody would have been asked
   * @param resolution of the first edit; PENDING where a person would be asked
   * @param clashes where a person would be asked
   * @param leftOut where a side's value would not be in the document, but beside it
   * @param lost where a change would be neither in the document nor known to be left out
   */
  record Rehearsed(
      boolean automatic,
      Resolution resolution,
      List<String> clashes,
      List<LeftOut> leftOut,
      List<String> lost,
      String reason) {}

  /** A place at which a side's value is left out; the whole document for an empty pointer. */
  record LeftOut(String pointer, Side loser) {}

  Rehearsed under(MergeTerms terms, Conflict conflict) {
    return large.inTurn(conflict.id(), () -> rehearsed(terms, conflict));
  }

  private Rehearsed rehearsed(MergeTerms terms, Conflict conflict) {
    Rehearsed all = null;
    for (var edit : conflict.edits()) {
      // Of each edit only what is told is kept: together they may be larger than the memory.
      var one = rehearsed(terms, edit);
      all = all == null ? one : together(all, one);
    }
    return all;
  }

  private Rehearsed rehearsed(MergeTerms terms, ConflictingEdit edit) {
    var history = new ConflictHistory(edit, documents, edits);
    var outcome = outcome(edit, history, terms);
    if (outcome instanceof Settled one) {
      var lost = few(lost(edit, history, terms, one).stream().map(Differences::near));
      var leftOut = few(leftOut(one).stream());
      return new Rehearsed(
          true, one.resolution(), List.of(), leftOut, lost, Reason.cut(one.reason()));
    }
    var asked = (Conflicted) outcome;
    var clashes = few(asked.clashes().stream().map(Differences::near));
    var reason = asked.suggestion().reason();
    return new Rehearsed(false, Resolution.PENDING, clashes, List.of(), List.of(), reason);
  }

  /** One edit that a person is asked about keeps the whole conflict open. */
  private static Rehearsed together(Rehearsed one, Rehearsed other) {
    if (one.automatic() != other.automatic()) {
      return one.automatic() ? other : one;
    }
    return new Rehearsed(
        one.automatic(),
        one.resolution(),
        few(Stream.concat(one.clashes().stream(), other.clashes().stream())),
        few(Stream.concat(one.leftOut().stream(), other.leftOut().stream())),
        few(Stream.concat(one.lost().stream(), other.lost().stream())),
        one.reason());
  }

  private static <T> List<T> few(Stream<T> places) {
    return places.distinct().limit(Differences.MOST).toList();
  }

  private Outcome outcome(ConflictingEdit edit, ConflictHistory history, MergeTerms terms) {
    var outcome = new Rehearsal(history).of(edit, terms);
    if (outcome instanceof Settled settled && settled.resolution() == Resolution.MERGE) {
      var judged = types.judge(settled.content(), edit.typeId());
      if (judged instanceof Judgement.Unfit unfit) {
        return settled.asking("Merged it would not fit its type: " + unfit.violation().message());
      }
    }
    return outcome;
  }

  private static List<LeftOut> leftOut(Settled settled) {
    boolean deletion = settled.content() == null || settled.mismatch().device() == null;
    if (deletion) {
      var loser = settled.resolution() == Resolution.SERVER_WINS ? Side.DEVICE : Side.SERVER;
      return List.of(new LeftOut("", loser));
    }
    return settled.overruled().stream()
        .map(one -> new LeftOut(Differences.near(one.pointer()), one.loser()))
        .toList();
  }

  private static List<String> lost(
      ConflictingEdit edit, ConflictHistory history, MergeTerms terms, Settled settled) {
    var server = history.contentAt(edit.documentId(), edit.serverVersion()).orElse(null);
    boolean deletion = settled.content() == null || edit.device() == null || server == null;
    if (deletion) {
      return List.of();
    }
    var sides = Sides.of(Content.storedOrNone(edit.base()), server, Content.stored(edit.device()));
    var merged = new Merged(settled.content().tree(), List.of(), settled.overruled());
    return LostChanges.of(sides, terms.fields(), merged);
  }
}
