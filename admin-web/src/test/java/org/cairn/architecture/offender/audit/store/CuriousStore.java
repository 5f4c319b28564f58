package org.cairn.architecture.offender.audit.store;

import org.cairn.architecture.Breaks;
import org.cairn.architecture.rule.EachTableBelongsToOneModule;

/** Reads a table of another module; the compiler joins the text. */
@Breaks(EachTableBelongsToOneModule.class)
class CuriousStore {
  private static final String TABLE = "access_user";
  private static final String JOINED =
      "SELECT number FROM audit_entry e JOIN " + TABLE + " u ON u.id = e.actor_id";

  String text() {
    return JOINED;
  }
}
