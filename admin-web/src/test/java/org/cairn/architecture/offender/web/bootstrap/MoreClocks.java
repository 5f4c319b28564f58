package org.cairn.architecture.offender.web.bootstrap;

import java.time.Clock;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Lies in a package that begins like an excused one. */
@Breaks(TimeAndIdsAreInjected.class)
class MoreClocks {
  Clock clock() {
    return Clock.systemUTC();
  }
}
