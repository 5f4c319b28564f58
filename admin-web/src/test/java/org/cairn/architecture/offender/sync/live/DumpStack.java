package org.cairn.architecture.offender.sync.live;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Prints without naming a stream. */
@Breaks(NothingPrintsOrSleeps.class)
class DumpStack {
  void dump() {
    Thread.dumpStack();
  }
}
