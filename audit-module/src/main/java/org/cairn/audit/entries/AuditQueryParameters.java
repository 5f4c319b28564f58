package org.cairn.audit.entries;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import org.cairn.audit.AuditFilter;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.list.Cursor;
import org.cairn.domain.parameter.Parameters;

/** The filters of the audit list, each optional. */
public class AuditQueryParameters {
  @QueryParam("userId")
  String userId;

  @QueryParam("action")
  String action;

  @QueryParam("objectKind")
  String objectKind;

  @QueryParam("objectId")
  String objectId;

  @QueryParam("since")
  String since;

  @QueryParam("until")
  String until;

  @QueryParam("cursor")
  String cursor;

  /** How many of the newest entries: another word for {@code limit}. */
  @QueryParam("tail")
  Integer tail;

  @QueryParam("limit")
  Integer limit;

  AuditFilter filter() {
    return new AuditFilter(
        Parameters.id("userId", userId),
        Parameters.choice("action", action, EnumSet.allOf(AuditAction.class)),
        objectKind,
        objectId,
        Parameters.time("since", since),
        Parameters.time("until", until),
        Cursor.decodeNumber(cursor).orElse(null));
  }
}
