package org.cairn.architecture.offender.sync.live;

import java.util.logging.ConsoleHandler;
import java.util.logging.Logger;
import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NothingPrintsOrSleeps;

/** Logs, which is fine, but sees to it alone that it is printed. */
@Breaks(NothingPrintsOrSleeps.class)
class LogChange {
  void log(Logger log) {
    log.addHandler(new ConsoleHandler());
    log.info("changed");
  }
}
