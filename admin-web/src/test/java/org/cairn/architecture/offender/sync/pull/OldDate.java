package org.cairn.architecture.offender.sync.pull;

import java.util.Date;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Reads the time by a constructor. */
@Breaks(TimeAndIdsAreInjected.class)
class OldDate {
  Date now() {
    return new Date();
  }
}
