package org.cairn.architecture.offender.sync.live;

import java.util.logging.Logger;

/** Says it to a logger and leaves the rest to the server: fine. */
class LogHint {
  void log(Logger log) {
    log.info("hint");
  }
}
