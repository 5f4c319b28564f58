package org.cairn.domain.merge;

/** Says who goes first where two changes cannot be brought together; asked for nothing else. */
@FunctionalInterface
public interface Referee {
  /**
   * @param clash where the changes met, with what each side says there
   */
  Precedence at(Clash clash);
}
