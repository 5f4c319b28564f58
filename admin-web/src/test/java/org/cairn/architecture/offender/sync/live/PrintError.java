package org.cairn.architecture.offender.sync.live;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Tells the other stream of the terminal. */
@Breaks(NothingPrintsOrSleeps.class)
class PrintError {
  void print() {
    System.err.println("failed");
  }
}
