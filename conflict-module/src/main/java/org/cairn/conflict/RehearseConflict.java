package org.cairn.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cairn.conflict.ConflictTypes.Judgement;
import org.cairn.domain.change.Outcome;
import org.cairn.domain.change.Outcome.Conflicted;
import org.cairn.domain.change.Outcome.Settled;
import org.cairn.domain.change.Rehearsal;
import org.cairn.domain.conflict.Conflict;
import org.cairn.domain.conflict.ConflictingEdit;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.LostChanges;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Overruled;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;

/** Goes through the edits of a conflict once more, under other terms. Changes nothing. */
@ApplicationScoped
class RehearseConflict {
  @Inject ContestedDocuments documents;
  @Inject FindWaitingEdits edits;
  @Inject ConflictTypes types;

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
    var asked = new ArrayList<Conflicted>();
    var settled = new ArrayList<Settled>();
    var lost = new ArrayList<String>();
    for (var edit : conflict.edits()) {
      var history = new ConflictHistory(edit, documents, edits);
      var outcome = outcome(edit, history, terms);
      if (outcome instanceof Settled one) {
        settled.add(one);
        lost.addAll(lost(edit, history, one));
      } else {
        asked.add((Conflicted) outcome);
      }
    }
    return asked.isEmpty() ? automatic(settled, lost) : open(asked);
  }

  private static Rehearsed automatic(List<Settled> settled, List<String> lost) {
    var first = settled.get(0);
    var leftOut = settled.stream().flatMap(one -> leftOut(one).stream()).toList();
    return new Rehearsed(true, first.resolution(), List.of(), leftOut, lost, first.reason());
  }

  /** One edit that a person is asked about keeps the whole conflict open. */
  private static Rehearsed open(List<Conflicted> asked) {
    var clashes = asked.stream().flatMap(one -> one.clashes().stream()).distinct().toList();
    var reason = asked.get(0).suggestion().reason();
    return new Rehearsed(false, Resolution.PENDING, clashes, List.of(), List.of(), reason);
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
        .map(one -> new LeftOut(one.pointer(), one.loser()))
        .toList();
  }

  private static List<String> lost(ConflictingEdit edit, ConflictHistory history, Settled settled) {
    var server = history.contentAt(edit.documentId(), edit.serverVersion()).orElse(null);
    boolean deletion = settled.content() == null || edit.device() == null || server == null;
    if (deletion) {
      return List.of();
    }
    var sides = new Sides(tree(edit.base()), server.tree(), tree(edit.device()));
    var named = settled.overruled().stream().map(Overruled::pointer).toList();
    return LostChanges.of(sides, settled.content().tree(), named);
  }

  private static JsonNode tree(byte[] json) {
    return json == null ? null : Content.stored(json).tree();
  }
}
