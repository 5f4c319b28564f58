package org.cairn.demo.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What the network does to a device. All but {@link #DOWN} touch only requests that carry edits.
 */
enum Weather {
  FINE(Way.PLAIN),
  /** Nothing of the request reaches the server. */
  CUT_BEFORE(Way.CUT_BEFORE),
  /** The server gets half of the request's body. */
  CUT_WITHIN(Way.CUT_WITHIN),
  /** The server gets the request and answers; the device hears nothing. */
  UNHEARD(Way.UNHEARD),
  /** There is no network. */
  DOWN(Way.OFFLINE);

  static final int MINUTES = 60;

  /** So that all there is comes through before the hour ends. */
  private static final int CALM_AT_THE_END = 4;

  private static final int OF_EACH_CUT = 6;
  private static final int SPELLS = 2;
  private static final int SPELL = 4;

  private final Way way;

  Weather(Way way) {
    this.way = way;
  }

  /** How edits travel that are sent now. */
  Way way() {
    return way;
  }

  /** An hour's weather, minute by minute: as much of each kind in every hour, at random times. */
  static List<Weather> ofAnHour(Random random) {
    var hour = new ArrayList<Weather>();
    for (var cut : List.of(CUT_BEFORE, CUT_WITHIN, UNHEARD)) {
      hour.addAll(Collections.nCopies(OF_EACH_CUT, cut));
    }
    int bad = MINUTES - CALM_AT_THE_END;
    hour.addAll(Collections.nCopies(bad - hour.size(), FINE));
    Collections.shuffle(hour, random);
    for (int i = 0; i < SPELLS; i++) {
      int from = random.nextInt(bad - SPELL);
      Collections.fill(hour.subList(from, from + SPELL), DOWN);
    }
    hour.addAll(Collections.nCopies(CALM_AT_THE_END, FINE));
    return hour;
  }
}
