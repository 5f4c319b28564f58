package org.cairn.architecture.offender.sync.live;

import java.util.concurrent.TimeUnit;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Sleeps by another name. */
@Breaks(NothingPrintsOrSleeps.class)
class Nap {
  void nap() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
  }
}
