package org.cairn.conflict.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.conflict.SimulatePolicy.By;
import org.cairn.conflict.SimulatePolicy.Loss;
import org.cairn.conflict.SimulatePolicy.Simulated;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What other terms would have made of the latest conflicts of a type.
 *
 * @param conflicts how many were gone through
 * @param now how they were decided
 * @param then how they would have been
 * @param differing how many would have gone otherwise, as far as that was without a person
 * @param leftOut places at which a side's value would be beside the document, in its history or
 *     with the conflict, most frequent first
 * @param criticalDecided those of them that only a person may decide today
 * @param lost changes that would be neither in the document nor beside it: there must be none
 * @param items those that differ, newest first, up to 100
 */
@Schema(name = "Simulation")
public record SimulationAnswer(
    String type,
    int conflicts,
    Counts now,
    Counts then,
    int differing,
    List<Place> leftOut,
    List<Place> criticalDecided,
    List<Lost> lost,
    List<Item> items) {
  private static final int MOST_ITEMS = 100;

  /**
   * How conflicts were decided.
   *
   * @param automatic by the terms of the type
   * @param byPerson by a person; of the other terms it is not known
   * @param open nobody has decided, or a person would be asked
   */
  @Schema(name = "SimulationCounts")
  public record Counts(int automatic, int byPerson, int open) {
    static Counts of(List<Simulated> all, Function<Simulated, By> by) {
      int[] counts = new int[By.values().length];
      all.forEach(one -> counts[by.apply(one).ordinal()]++);
      return new Counts(
          counts[By.TERMS.ordinal()], counts[By.PERSON.ordinal()], counts[By.NOBODY.ordinal()]);
    }
  }

  /**
   * A place.
   *
   * @param side whose value is left out; null where both are counted
   */
  @Schema(name = "SimulationPlace")
  public record Place(String pointer, @Schema(nullable = true) String side, int conflicts) {}

  /** Changes that would be lost. */
  @Schema(name = "SimulationLost")
  public record Lost(UUID conflictId, List<String> pointers) {}

  /** A conflict that would have gone otherwise. */
  @Schema(name = "SimulatedConflict")
  public record Item(
      UUID conflictId,
      UUID documentId,
      ConflictKind kind,
      String now,
      Resolution resolutionNow,
      String then,
      Resolution resolution,
      List<String> clashes,
      List<Loss> leftOut,
      String reason) {
    static Item of(Simulated one) {
      return new Item(
          one.conflictId(),
          one.documentId(),
          one.kind(),
          word(one.now()),
          one.resolutionNow(),
          word(one.then()),
          one.resolution(),
          one.clashes(),
          one.leftOut(),
          one.reason());
    }

    private static String word(By by) {
      return switch (by) {
        case TERMS -> "automatic";
        case PERSON -> "byPerson";
        case NOBODY -> "open";
      };
    }
  }

  static SimulationAnswer of(String type, List<Simulated> all) {
    var differing = all.stream().filter(Simulated::differs).toList();
    return new SimulationAnswer(
        type,
        all.size(),
        Counts.of(all, Simulated::now),
        Counts.of(all, Simulated::then),
        differing.size(),
        places(all, Simulated::leftOut),
        places(all, SimulationAnswer::criticalOnes),
        all.stream()
            .filter(one -> !one.lost().isEmpty())
            .map(one -> new Lost(one.conflictId(), one.lost()))
            .toList(),
        differing.stream().limit(MOST_ITEMS).map(Item::of).toList());
  }

  private static List<Loss> criticalOnes(Simulated one) {
    return one.critical().stream().map(pointer -> new Loss(pointer, null)).toList();
  }

  private static List<Place> places(List<Simulated> all, Function<Simulated, Collection<Loss>> of) {
    Map<Loss, Integer> counts = new LinkedHashMap<>();
    all.forEach(one -> of.apply(one).forEach(loss -> counts.merge(loss, 1, Integer::sum)));
    var places = new ArrayList<Place>();
    counts.forEach((loss, n) -> places.add(new Place(loss.pointer(), loss.side(), n)));
    places.sort((a, b) -> Integer.compare(b.conflicts(), a.conflicts()));
    return places;
  }
}
