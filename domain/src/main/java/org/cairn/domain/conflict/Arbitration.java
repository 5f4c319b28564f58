package org.cairn.domain.conflict;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.json.Differences;
import org.cairn.domain.json.JsonEquality;
import org.cairn.domain.json.Pointers;
import org.cairn.domain.merge.Clash;
import org.cairn.domain.merge.MergeTerms;
import org.cairn.domain.merge.Merged;
import org.cairn.domain.merge.Overruled;
import org.cairn.domain.merge.Precedence;
import org.cairn.domain.merge.Side;
import org.cairn.domain.merge.Sides;
import org.cairn.domain.merge.Strategy;
import org.cairn.domain.merge.ThreeWayMerge;
import org.cairn.domain.problem.Expected;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.Violation;

/** Works out what a person's ruling makes of a document. Decides nothing that a person has to. */
public final class Arbitration {
  private final Demand demand;
  private final Present present;
  private final MergeTerms terms;

  public Arbitration(Demand demand, Present present, MergeTerms terms) {
    this.demand = demand;
    this.present = present;
    this.terms = terms;
  }

  /**
   * Pointers of what a {@link Resolution#MERGE} has to be told; empty where it can't be made.
   *
   * <p>Asked with the document as it is now: it may have gone on since the edit came.
   */
  public List<String> clashes() {
    return isMergeable()
        ? merged(Map.of()).clashes().stream().map(Clash::pointer).toList()
        : List.of();
  }

  /** Whether both sides still have a content. */
  public boolean isMergeable() {
    return demand.content() != null && !present.deleted();
  }

  /**
   * @throws Problem {@code INVALID} where the ruling leaves something open or does not fit the
   *     conflict; pointers start at the ruling
   */
  public Verdict verdict(Ruling ruling) {
    requireOnlyWhatCounts(ruling);
    var verdict =
        switch (ruling.strategy()) {
          case SERVER_WINS -> verdict(ruling, present.content(), present.entityId());
          case CLIENT_WINS -> verdict(ruling, demand.content(), wantedEntity());
          case MERGE -> merge(ruling);
          case MANUAL -> verdict(ruling, ruling.data(), placed(ruling));
          case PENDING -> throw Problem.invalid("/strategy", "Is no decision.");
        };
    if (verdict.overrules() && !ruling.hasNote()) {
      throw Problem.invalid("/note", "Missing. " + verdict.owed());
    }
    return verdict;
  }

  private static void requireOnlyWhatCounts(Ruling ruling) {
    boolean manual = ruling.strategy() == Resolution.MANUAL;
    boolean merge = ruling.strategy() == Resolution.MERGE;
    if (manual != (ruling.data() != null)) {
      throw Problem.invalid(
          "/data", manual ? "Missing. " + Expected.OBJECT : "Is for MANUAL alone.");
    }
    if (!merge && !ruling.fields().isEmpty()) {
      throw Problem.invalid("/fields", "Are for MERGE alone.");
    }
    if (!merge && !manual && ruling.placement() != null) {
      throw Problem.invalid("/placement", "Is for MERGE and MANUAL alone.");
    }
  }

  private Verdict merge(Ruling ruling) {
    if (!isMergeable()) {
      throw Problem.invalid(
          "/strategy", "One side deleted the document: there is nothing to merge with.");
    }
    requireKnown(ruling.fields().keySet());
    var merged = merged(ruling.fields());
    if (!merged.isClean()) {
      throw Problem.invalid(merged.clashes().stream().map(Arbitration::open).toList());
    }
    var content = Content.of(merged.document());
    var denied =
        merged.overruled().stream()
            .filter(one -> one.loser() == Side.DEVICE)
            .map(Overruled::pointer)
            .toList();
    return verdict(ruling, content, placed(ruling), denied);
  }

  private void requireKnown(Set<String> pointers) {
    var clashes = clashes();
    for (var pointer : pointers) {
      if (!clashes.contains(pointer)) {
        throw Problem.invalid(
            "/fields/" + Pointers.escape(pointer),
            clashes.isEmpty()
                ? "Both sides fit together: there is nothing to choose."
                : Expected.oneOf(clashes));
      }
    }
  }

  private static Violation open(Clash clash) {
    return new Violation(
        "/fields/" + Pointers.escape(clash.pointer()), "Missing. " + Side.EXPECTED);
  }

  /** Whose edit was made later. */
  Side later() {
    return demand.editedAt().isAfter(present.editedAt()) ? Side.DEVICE : Side.SERVER;
  }

  Merged merged(Map<String, Side> choices) {
    var sides = Sides.of(demand.base(), present.content(), demand.content());
    boolean answersFirst = terms.strategy() == Strategy.MERGE;
    var asking = new Precedence(later(), null, null, answersFirst);
    return ThreeWayMerge.merge(sides, terms.fields(), clash -> asking, choices);
  }

  /** Where a device did not move the document, it stays where it is now. */
  private UUID wantedEntity() {
    return demand.moves() ? demand.entityId() : present.entityId();
  }

  private UUID placed(Ruling ruling) {
    if (wantedEntity().equals(present.entityId())) {
      return present.entityId();
    }
    if (ruling.placement() == null) {
      throw Problem.invalid(
          "/placement", "Missing. The device moves it to another entity. " + Side.EXPECTED);
    }
    return ruling.placement() == Side.DEVICE ? demand.entityId() : present.entityId();
  }

  private Verdict verdict(Ruling ruling, Content content, UUID entityId) {
    return verdict(ruling, content, entityId, denied(content));
  }

  private Verdict verdict(Ruling ruling, Content content, UUID entityId, List<String> denied) {
    var all = new LinkedHashSet<>(denied);
    if (demand.moves() && !entityId.equals(demand.entityId())) {
      all.add("");
    }
    boolean same =
        entityId.equals(present.entityId())
            && (content == null ? present.deleted() : !present.deleted() && isPresent(content));
    return new Verdict(
        ruling.strategy(),
        content,
        entityId,
        !same,
        List.copyOf(all),
        undone(ruling, content),
        superseded(ruling, all));
  }

  /** Where what another device wants was taken; what neither got says the verdict anyway. */
  private Map<UUID, List<String>> superseded(Ruling ruling, Set<String> denied) {
    var counts = new HashMap<UUID, List<String>>();
    if (ruling.strategy() == Resolution.CLIENT_WINS || ruling.strategy() == Resolution.MERGE) {
      demand
          .superseded()
          .forEach(
              (opId, pointers) -> {
                var taken = pointers.stream().filter(one -> !isDenied(one, denied)).toList();
                if (!taken.isEmpty()) {
                  counts.put(opId, taken);
                }
              });
    }
    return counts;
  }

  private static boolean isDenied(String pointer, Set<String> denied) {
    return denied.stream().anyMatch(one -> one.equals(pointer) || pointer.startsWith(one + "/"));
  }

  /**
   * What the server's side changed and the device's content does not say, where a person is not
   * asked anyway. A merge leaves nothing of it out, and who writes by hand has both before them.
   */
  private List<String> undone(Ruling ruling, Content result) {
    boolean isWhole = ruling.strategy() == Resolution.CLIENT_WINS;
    if (!isWhole || demand.base() == null || present.deleted()) {
      return List.of();
    }
    if (result == null) {
      return Differences.all(demand.base().tree(), present.content().tree());
    }
    var asked = clashes();
    return Differences.all(demand.base().tree(), present.content().tree()).stream()
        .filter(pointer -> !saysTheSame(pointer, present.content(), result))
        .filter(pointer -> asked.stream().noneMatch(one -> Pointers.overlap(one, pointer)))
        .toList();
  }

  private static boolean saysTheSame(String pointer, Content one, Content other) {
    var place = JsonPointer.compile(pointer);
    return JsonEquality.equal(one.tree().at(place), other.tree().at(place));
  }

  private boolean isPresent(Content content) {
    return content.sameAs(present.content());
  }

  /** What the devices changed and the result does not say. */
  private List<String> denied(Content result) {
    if (demand.content() == null || result == null) {
      return demand.content() == result ? List.of() : List.of("");
    }
    var from = demand.base() == null ? present.content() : demand.base();
    if (from == null) {
      return result.sameAs(demand.content()) ? List.of() : List.of("");
    }
    return Differences.all(from.tree(), demand.content().tree()).stream()
        .filter(pointer -> !saysTheSame(pointer, demand.content(), result))
        .toList();
  }
}
