package org.cairn.architecture.offender.sync.pull;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Knows the zone, but not the clock. */
@Breaks(TimeAndIdsAreInjected.class)
class Today {
  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
