package org.cairn.architecture.offender.web.boot.deep;

import java.time.Clock;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Lies below an excused package. */
@Breaks(TimeAndIdsAreInjected.class)
class DeepClocks {
  Clock clock() {
    return Clock.systemUTC();
  }
}
