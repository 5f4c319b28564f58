package org.cairn.domain.merge;

/**
 * A place where a rule or a choice settled a clash, and one side's value is not in the merged
 * document.
 *
 * @param pointer as of a {@link Clash}
 * @param loser whose value was left out
 * @param reason why, in words that follow "because"
 */
public record Overruled(String pointer, Sides sides, Side loser, String reason) {}
