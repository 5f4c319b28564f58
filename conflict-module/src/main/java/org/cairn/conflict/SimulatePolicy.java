package org.cairn.conflict;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.conflict.RehearseConflict.Rehearsed;
import org.cairn.conflict.store.ConflictListStore;
import org.cairn.conflict.store.ConflictListStore.Filter;
import org.cairn.conflict.store.ConflictListStore.Summary;
import org.cairn.conflict.store.ConflictStore;
import org.cairn.domain.conflict.ConflictKind;
import org.cairn.domain.conflict.Resolution;
import org.cairn.domain.merge.MergePolicy;
import org.cairn.domain.merge.MergeTerms;

/**
 * Tells what other terms of a type would have made of its latest conflicts, open and decided ones.
 * Each edit meets the document as it stood when it came, and is taken by itself: as if nobody was
 * asked about the document already. Changes nothing.
 *
 * <p>Transaction: none.
 */
@ApplicationScoped
public class SimulatePolicy {
  @Inject ConflictListStore list;
  @Inject ConflictStore conflicts;
  @Inject RehearseConflict rehearse;

  /** Who decided a conflict, or would. */
  public enum By {
    /** The terms of the type. */
    TERMS,
    PERSON,
    /** A person is, or would be, asked. */
    NOBODY
  }

  /**
   * A conflict, and what would have become of it.
   *
   * @param then {@link By#TERMS} or {@link By#NOBODY}
   * @param resolution what would have been decided; PENDING where a person would be asked
   * @param clashes where a person would be asked
   * @param leftOut where a side's value would be beside the document
   * @param critical those of them that only a person may decide today
   * @param lost where a change would be neither in the document nor beside it: there must be none
   */
  public record Simulated(
      UUID conflictId,
      UUID documentId,
      ConflictKind kind,
      By now,
      Resolution resolutionNow,
      By then,
      Resolution resolution,
      List<String> clashes,
      List<Loss> leftOut,
      List<String> critical,
      List<String> lost,
      String reason) {

    /** Whether it would not have gone as it did, as far as that was without a person. */
    public boolean differs() {
      boolean automatic = now == By.TERMS;
      return automatic != (then == By.TERMS) || automatic && resolution != resolutionNow;
    }
  }

  /**
   * A place at which a value would be left out; empty for the whole document.
   *
   * @param side whose value: {@code server} or {@code client}
   */
  public record Loss(String pointer, String side) {}

  /**
   * The latest conflicts of a type, newest first.
   *
   * @param typeIds all versions of the type
   * @param today the type's terms as they are
   * @param most how many
   */
  public List<Simulated> simulate(
      List<Integer> typeIds, MergeTerms today, MergeTerms other, int most) {
    return list.find(Filter.ofTypes(typeIds), null, most).stream()
        .map(one -> simulated(one, today.fields(), other))
        .toList();
  }

  private Simulated simulated(Summary summary, MergePolicy today, MergeTerms other) {
    var conflict = conflicts.find(summary.id()).orElseThrow();
    var rehearsed = rehearse.under(other, conflict);
    return new Simulated(
        summary.id(),
        summary.documentId(),
        summary.kind(),
        now(summary),
        summary.resolution(),
        rehearsed.automatic() ? By.TERMS : By.NOBODY,
        rehearsed.resolution(),
        rehearsed.clashes(),
        losses(rehearsed),
        critical(rehearsed, today),
        rehearsed.lost(),
        rehearsed.reason());
  }

  private static By now(Summary summary) {
    if (summary.decidedAt() == null) {
      return By.NOBODY;
    }
    return summary.decidedBy() == null ? By.TERMS : By.PERSON;
  }

  private static List<Loss> losses(Rehearsed rehearsed) {
    return rehearsed.leftOut().stream()
        .map(one -> new Loss(one.pointer(), one.loser().wireName()))
        .distinct()
        .toList();
  }

  /** The whole document is as critical as its most critical place. */
  private static List<String> critical(Rehearsed rehearsed, MergePolicy today) {
    return rehearsed.leftOut().stream()
        .map(RehearseConflict.LeftOut::pointer)
        .filter(
            pointer ->
                pointer.isEmpty()
                    ? today.hasCritical()
                    : today.isCritical(JsonPointer.compile(pointer)))
        .distinct()
        .toList();
  }
}
