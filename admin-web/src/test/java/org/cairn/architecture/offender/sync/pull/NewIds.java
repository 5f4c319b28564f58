package org.cairn.architecture.offender.sync.pull;

import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.TimeAndIdsAreInjected;

/** Makes ids by a reference that is no call. */
@Breaks(TimeAndIdsAreInjected.class)
class NewIds {
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
