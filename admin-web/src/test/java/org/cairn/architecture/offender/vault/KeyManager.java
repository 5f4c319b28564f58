package org.cairn.architecture.offender.vault;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.NamesSayWhatAThingIs;

/** Could do anything with keys. */
@Breaks(NamesSayWhatAThingIs.class)
class KeyManager {
  @Breaks(NamesSayWhatAThingIs.class)
  record KeyDto(String id) {}
}
