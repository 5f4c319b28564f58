package org.cairn.domain.merge;

/**
 * Who goes first where two changes cannot be brought together.
 *
 * @param later whose edit was made later, by clocks that are corrected
 * @param winner whose value counts where no rule settles a clash; null: a person is asked
 * @param reason why the winner wins, in words that follow "because"; null without a winner
 */
public record Precedence(Side later, Side winner, String reason) {
  /** Clashes that no rule settles are left to a person. */
  public static Precedence asking(Side later) {
    return new Precedence(later, null, null);
  }

  public static Precedence of(Side later, Side winner, String reason) {
    return new Precedence(later, winner, reason);
  }
}
