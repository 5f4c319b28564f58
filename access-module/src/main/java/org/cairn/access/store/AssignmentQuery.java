package org.cairn.access.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.access.Assignment;
import org.cairn.access.AssignmentFilter;
import org.cairn.domain.id.Uuids;

/** A filter as JPQL: only the conditions that were asked for, so that each can use its index. */
final class AssignmentQuery {
  private final Map<String, byte[]> conditions = new LinkedHashMap<>();

  AssignmentQuery(AssignmentFilter filter) {
    when("a.userId = :user", Uuids.bytes(filter.userId()));
    when("a.entityId = :entity", Uuids.bytes(filter.entityId()));
    when("a.id > :after", Uuids.bytes(filter.after()));
  }

  private void when(String condition, byte[] value) {
    if (value != null) {
      conditions.put(condition, value);
    }
  }

  TypedQuery<AssignmentRow> on(EntityManager entities) {
    var text = new StringBuilder("SELECT a FROM AssignmentRow a WHERE a.state <> :removed");
    conditions.keySet().forEach(condition -> text.append(" AND ").append(condition));
    var query = entities.createQuery(text + " ORDER BY a.id", AssignmentRow.class);
    query.setParameter("removed", Assignment.State.REMOVED);
    conditions.forEach(
        (condition, value) ->
            query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
    return query;
  }
}
