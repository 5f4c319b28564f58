package org.cairn.architecture.offender.sync.live;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Prints where nobody looks. */
@Breaks(NothingPrintsOrSleeps.class)
class ReportFailure {
  void report(Exception e) {
    e.printStackTrace();
  }
}
