package org.cairn.architecture.offender.sync.live;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Tells the terminal. */
@Breaks(NothingPrintsOrSleeps.class)
class PrintOut {
  void print() {
    System.out.println("waiting");
  }
}
