package org.cairn.architecture.offender.web.boot;

import java.time.Clock;

/** Makes the clock where clocks are made. */
class Clocks {
  Clock clock() {
    return Clock.systemUTC();
  }
}
