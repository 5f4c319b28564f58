package org.cairn.architecture.offender.sync.live;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Blocks a thread. */
@Breaks(NothingPrintsOrSleeps.class)
class WaitForChange {
  void await() throws InterruptedException {
    Thread.sleep(1);
  }
}
