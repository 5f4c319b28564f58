package org.cairn.domain.merge;

/**
 * A place that both sides changed in different ways, and that no rule may settle.
 *
 * @param pointer JSON pointer; an item of a list is counted as in the server's list, one that the
 *     server does not have is counted on behind it
 * @param sides what stands there; a missing node where the value was removed
 * @param critical whether it belongs to what only a person may decide
 */
public record Clash(String pointer, Sides sides, boolean critical) {}
