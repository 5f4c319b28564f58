package org.cairn.domain.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Objects;
import org.cairn.domain.access.Caller;

/**
 * One act to be remembered, before it has its number and time.
 *
 * @param caller who, with role, device, address and correlation id
 * @param action what
 * @param outcome how it ended
 * @param object on what
 * @param details further facts, an object without secrets; may hold personal data, so it is stored
 *     apart from the entry
 */
public record AuditEntry(
    Caller caller, AuditAction action, AuditOutcome outcome, AuditObject object, JsonNode details) {
  public AuditEntry {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(action);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(object);
    Objects.requireNonNull(details);
  }

  /** An act that succeeded, without details. */
  public static AuditEntry of(Caller caller, AuditAction action, String kind, Object id) {
    var object = new AuditObject(kind, id.toString());
    var none = JsonNodeFactory.instance.objectNode();
    return new AuditEntry(caller, action, AuditOutcome.SUCCEEDED, object, none);
  }

  public AuditEntry refused() {
    return new AuditEntry(caller, action, AuditOutcome.REFUSED, object, details);
  }

  public AuditEntry with(JsonNode newDetails) {
    return new AuditEntry(caller, action, outcome, object, newDetails);
  }
}
