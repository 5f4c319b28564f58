package org.cairn.sync.wire;

import org.cairn.domain.document.Origin;
import org.cairn.domain.document.Verification;
import org.cairn.sync.store.StoredRevision;
import org.cairn.sync.type.KnownTypes;

/** The members that a document has on the wire, wherever it is given out. */
public final class DocumentMembers {
  private DocumentMembers() {}

  /**
   * Writes them without the braces around.
   *
   * @param content what to give out as {@code data}, null for a tombstone, which has none
   */
  public static void write(StoredRevision row, byte[] content, KnownTypes types, WireBuffer out) {
    out.ascii("\"type\":\"").ascii(types.byId(row.typeId()).type().name());
    out.ascii("\",\"id\":").id(row.documentId());
    out.ascii(",\"entityId\":").id(row.entityId());
    out.ascii(",\"versionNumber\":").number(row.version());
    if (content != null) {
      out.ascii(",\"data\":").raw(content);
    }
    out.ascii(",\"updatedAt\":").time(row.updatedAt());
    out.ascii(",\"updatedBy\":").id(row.authorId());
    out.ascii(",\"deviceId\":").id(row.deviceId());
    out.ascii(",\"origin\":\"").ascii(Origin.of(row.origin()).wireName()).ascii("\"");
    var verification = Verification.of(row.verification());
    if (verification != Verification.NONE) {
      out.ascii(",\"verification\":\"").ascii(verification.name()).ascii("\"");
    }
  }
}
