package org.cairn.sync.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.domain.change.Priority;
import org.cairn.sync.store.PendingListStore.Listed;
import org.cairn.sync.store.PendingListStore.Waits;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operation in the queue.
 *
 * @param operationId under which it is in the queue; {@code opId} is the device's name for it
 * @param state PENDING, PROCESSING (a worker has it, or is about to) or HELD
 * @param action create, update or delete; null where it cannot be read, as are the ids then
 * @param attempts how often it was tried in vain, for a passing reason, which {@code trouble} names
 * @param waitsFor operations of the same device that it waits for
 * @param waitsForEntity the entity that it waits to see; null where it does not
 * @param heldUntil when it fails unless what it waits for comes; null where it does not wait
 * @param forced whether it was told not to wait
 * @param change the change as it was sent; only of a single operation
 */
public record OperationAnswer(
    UUID operationId,
    String state,
    Priority priority,
    UUID deviceId,
    UUID userId,
    UUID batchId,
    UUID opId,
    String type,
    String action,
    UUID documentId,
    UUID entityId,
    Instant receivedAt,
    int attempts,
    String trouble,
    List<UUID> waitsFor,
    UUID waitsForEntity,
    Instant heldUntil,
    boolean forced,
    @JsonRawValue
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(type = SchemaType.OBJECT, nullable = true)
        String change) {

  static OperationAnswer of(Listed one, Waits waits, byte[] change) {
    var origin = one.origin();
    var subject = one.subject();
    return new OperationAnswer(
        one.id(),
        one.state().name(),
        one.priority(),
        origin.deviceId(),
        origin.userId(),
        origin.batchId(),
        subject.opId(),
        subject.type(),
        subject.action() == null ? null : subject.action().name().toLowerCase(Locale.ROOT),
        subject.documentId(),
        subject.entityId(),
        one.receivedAt(),
        one.attempts(),
        one.trouble(),
        waits.operations(),
        waits.entityId(),
        one.heldUntil(),
        one.forced(),
        change == null ? null : new String(change, StandardCharsets.UTF_8));
  }
}
