package org.cairn.architecture.offender.sync.pull;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Makes ids of the right kind, but not those that tests seed. */
@Breaks(TimeAndIdsAreInjected.class)
class TimeOrderedIds {
  UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
