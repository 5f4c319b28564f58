package org.cairn.sync.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * A change that waits, as answers list it.
 *
 * @param opId as the device sent it, like {@code offlineId}
 * @param waitsFor operations of the device that have to come first
 * @param entityId the entity that it waits to see; null, and then not told, where it does not
 * @param operationId under which it is in the queue
 */
public record HeldEntry(
    String opId, String offlineId, List<UUID> waitsFor, UUID entityId, UUID operationId) {

  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("opId", opId);
    json.writeStringField("offlineId", offlineId);
    json.writeStringField("status", "held");
    json.writeArrayFieldStart("waitsFor");
    for (var operation : waitsFor) {
      json.writeString(operation.toString());
    }
    json.writeEndArray();
    if (entityId != null) {
      json.writeStringField("waitsForEntity", entityId.toString());
    }
    json.writeStringField("operationId", operationId == null ? null : operationId.toString());
    json.writeEndObject();
  }
}
