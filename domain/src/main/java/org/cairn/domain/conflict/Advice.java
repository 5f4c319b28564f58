package org.cairn.domain.conflict;

import java.util.HashMap;
import java.util.Map;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Merged;
import org.cairn.domain.merge.Side;

/** What a person may accept about a conflict as things stand: all its edits, the document now. */
public final class Advice {
  private final Demand demand;
  private final Present present;
  private final Arbitration arbitration;

  public Advice(Demand demand, Present present, MergeTerms terms) {
    this.demand = demand;
    this.present = present;
    this.arbitration = new Arbitration(demand, present, terms);
  }

  public Suggestion suggestion() {
    if (!arbitration.isMergeable()) {
      return Suggestion.none(unmergeable());
    }
    var merged = arbitration.merged(Map.of());
    var later = new HashMap<String, Side>();
    merged.clashes().forEach(clash -> later.put(clash.pointer(), arbitration.later()));
    var proposal = arbitration.merged(later);
    return new Suggestion(
        Resolution.MERGE, Content.of(proposal.document()), reason(merged) + placement());
  }

  private String unmergeable() {
    if (demand.content() != null) {
      return "The document was deleted: there is nothing to merge with.";
    }
    return present.deleted()
        ? "Both sides deleted the document."
        : "The device wants the document deleted: there is nothing to merge.";
  }

  private static String reason(Merged merged) {
    return merged.isClean()
        ? "Both sides fit together as the document is now."
        : Reason.ofClashes(merged);
  }

  private String placement() {
    boolean moves = demand.moves() && !demand.entityId().equals(present.entityId());
    return moves ? " Whether it moves to another entity is left to you." : "";
  }
}
