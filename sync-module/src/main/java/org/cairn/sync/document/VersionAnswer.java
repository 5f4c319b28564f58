package org.cairn.sync.document;

import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.change.Action;
import org.cairn.domain.document.Verification;
import org.cairn.sync.store.HistoryStore.Version;

/**
 * One line of a document's history.
 *
 * @param action create, update or delete, as it changed the document
 * @param origin device, merge, resolution, restore or console
 * @param updatedAt when the edit was made, by the device's clock
 * @param receivedAt when the server took it
 * @param verification what stands of it today
 * @param verificationRule which rule of the type decided when it was made; null where none did
 */
public record VersionAnswer(
    int versionNumber,
    String action,
    String origin,
    UUID updatedBy,
    UUID deviceId,
    UUID opId,
    Instant updatedAt,
    Instant receivedAt,
    UUID entityId,
    boolean deleted,
    Verification verification,
    String verificationRule) {
  static VersionAnswer of(Version version) {
    return new VersionAnswer(
        version.number(),
        action(version).wireName(),
        version.origin().wireName(),
        version.authorId(),
        version.deviceId(),
        version.opId(),
        version.updatedAt(),
        version.receivedAt(),
        version.entityId(),
        version.deleted(),
        version.vouched().verification(),
        version.vouched().rule());
  }

  private static Action action(Version version) {
    if (version.deleted()) {
      return Action.DELETE;
    }
    return version.number() == 1 ? Action.CREATE : Action.UPDATE;
  }
}
