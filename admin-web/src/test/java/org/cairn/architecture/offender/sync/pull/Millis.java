package org.cairn.architecture.offender.sync.pull;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Reads the time as a number. */
@Breaks(TimeAndIdsAreInjected.class)
class Millis {
  long now() {
    return System.currentTimeMillis();
  }
}
