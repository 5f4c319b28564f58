package org.cairn.audit.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.audit.AuditFilter;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

/** A filter as JPQL: only the conditions that were asked for, so that each can use its index. */
final class AuditQuery {
  private final Map<String, Object> conditions = new LinkedHashMap<>();

  AuditQuery(AuditFilter filter) {
    when("e.actorId = :actor", Uuids.bytes(filter.actor()));
    when("e.action = :action", filter.action() == null ? null : filter.action().name());
    when("e.objectKind = :kind", filter.objectKind());
    when("e.objectId = :object", filter.objectId());
    when("e.recordedAt >= :since", Times.utc(filter.since()));
    when("e.recordedAt < :until", Times.utc(filter.until()));
    when("e.number < :before", filter.before());
  }

  private void when(String condition, Object value) {
    if (value != null) {
      conditions.put(condition, value);
    }
  }

  TypedQuery<AuditRow> on(EntityManager entities) {
    var where = conditions.keySet().stream().collect(Collectors.joining(" AND "));
    var text =
        "SELECT e FROM AuditRow e"
            + (where.isEmpty() ? "" : " WHERE " + where)
            + " ORDER BY e.number DESC";
    var query = entities.createQuery(text, AuditRow.class);
    conditions.forEach((condition, value) -> query.setParameter(parameter(condition), value));
    return query;
  }

  private static String parameter(String condition) {
    return condition.substring(condition.indexOf(':') + 1);
  }
}
