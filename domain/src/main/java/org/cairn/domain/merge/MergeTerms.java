package org.cairn.domain.merge;

import java.time.Duration;

/**
 * How edits of a type's documents are brought together.
 *
 * @param strategy for clashes that no rule of a field settles
 * @param fields rules of fields, and which are critical
 * @param safety when {@link Strategy#MERGE} may settle a clash
 */
public record MergeTerms(Strategy strategy, MergePolicy fields, Safety safety) {
  public static final MergeTerms USUAL =
      new MergeTerms(Strategy.MERGE, MergePolicy.USUAL, new Safety(true, Duration.ofMinutes(5)));

  /**
   * When the later of two edits may win without asking anyone.
   *
   * @param sameAuthor where both are one person's
   * @param within where they lie no further apart; zero: never for this reason
   */
  public record Safety(boolean sameAuthor, Duration within) {}
}
