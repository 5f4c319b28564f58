package org.cairn.demo.network;

import static org.cairn.demo.network.Fate.CANCELLED;
import static org.cairn.demo.network.Fate.CONFLICT;
import static org.cairn.demo.network.Fate.FAILED;
import static org.cairn.demo.network.Fate.LEFT_ON_DEVICE;
import static org.cairn.demo.network.Fate.MERGED;
import static org.cairn.demo.network.Fate.TAKEN;

import java.util.Set;

/**
 * How an operation was made, or came to the server. It counts once: under the last of these that is
 * true of it.
 */
enum Way {
  PLAIN("plain", TAKEN),
  OFFLINE("kept back without a network", TAKEN),
  CUT_BEFORE("cut before the request, sent again", TAKEN),
  CUT_WITHIN("cut within the request, sent again", TAKEN),
  UNHEARD("answered but not heard, sent again", TAKEN),
  REPLAYED("taken, and sent once more", TAKEN),
  OVERTAKING("came before what it builds on", TAKEN),
  ON_TWO_DEVICES("document edited on two devices", TAKEN, MERGED, CONFLICT),
  MISSING_PARENT("its parent came last of all", TAKEN),
  NO_PARENT("its parent never came", TAKEN, CANCELLED),
  UNKNOWN_ENTITY("entity not registered yet", TAKEN, CANCELLED),
  POISON("poison", FAILED),
  LOST_ACCESS("access withdrawn before", FAILED, LEFT_ON_DEVICE),
  HANDED_OVER("the same, handed over", TAKEN);

  private final String label;
  private final Set<Fate> possible;

  Way(String label, Fate... possible) {
    this.label = label;
    this.possible = Set.of(possible);
  }

  /** For people. */
  String label() {
    return label;
  }

  /** Whether the script means it to end so. */
  boolean leadsTo(Fate fate) {
    return possible.contains(fate);
  }
}
