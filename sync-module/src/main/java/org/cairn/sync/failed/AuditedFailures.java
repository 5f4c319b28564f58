package org.cairn.sync.failed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.cairn.domain.access.Caller;
import org.cairn.domain.audit.AuditAction;
import org.cairn.domain.audit.AuditEntry;
import org.cairn.domain.json.StrictJson;

/**
 * What the audit trail says of an act on failed operations: one by its id, several by all of
 * theirs.
 */
final class AuditedFailures {
  private AuditedFailures() {}

  static AuditEntry entry(Caller caller, AuditAction action, List<UUID> ids, String note) {
    var entry =
        ids.size() == 1
            ? AuditEntry.of(caller, action, "failed-operation", ids.get(0))
            : AuditEntry.of(caller, action, "failed-operations", caller.traceId());
    return entry.with(details(ids, note));
  }

  private static ObjectNode details(List<UUID> ids, String note) {
    var details = StrictJson.mapper().createObjectNode();
    var named = details.put("operations", ids.size()).put("note", note).putArray("ids");
    ids.forEach(id -> named.add(id.toString()));
    return details;
  }
}
