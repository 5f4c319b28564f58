package org.cairn.domain.merge;

/**
 * Who goes first where two changes cannot be brought together.
 *
 * @param later whose edit was made later, by clocks that are corrected
 * @param winner whose value counts where no rule settles a clash; null: a person is asked
 * @param reason why the winner wins, in words that follow "because"; null without a winner
 * @param answersFirst whether a value goes before an empty one, whoever is the winner
 */
public record Precedence(Side later, Side winner, String reason, boolean answersFirst) {
  /** Clashes that no rule settles are left to a person. */
  public static Precedence asking(Side later) {
    return new Precedence(later, null, null, false);
  }

  public static Precedence of(Side later, Side winner, String reason) {
    return new Precedence(later, winner, reason, false);
  }

  /** The same, but what one side left or made empty does not win over what the other says. */
  Precedence withAnswersFirst() {
    return new Precedence(later, winner, reason, true);
  }
}
