package org.cairn.architecture.offender.sync.live;

import java.util.logging.Logger;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Logs past the interface that the others use. */
@Breaks(NothingPrintsOrSleeps.class)
class LogChange {
  void log() {
    Logger.getGlobal().info("changed");
  }
}
