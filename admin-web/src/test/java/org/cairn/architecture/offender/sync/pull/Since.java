package org.cairn.architecture.offender.sync.pull;

import java.time.Instant;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Looks at a watch of its own. */
@Breaks(TimeAndIdsAreInjected.class)
class Since {
  Instant now() {
    return Instant.now();
  }
}
