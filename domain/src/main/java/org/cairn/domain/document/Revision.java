package org.cairn.domain.document;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a document. Never changed once stored.
 *
 * @param content null for a tombstone
 * @param source who made it, with which device and operation, and when
 * @param vouched who vouched for it when it was made
 */
public record Revision(
    UUID documentId,
    int version,
    int typeId,
    UUID entityId,
    Content content,
    Source source,
    Vouched vouched) {

  public Verification verification() {
    return vouched.verification();
  }

  public boolean deleted() {
    return content == null;
  }

  /**
   * Where a revision came from.
   *
   * @param deviceId null where no device was involved
   * @param opId the device's operation, null with the device
   * @param authorId the user
   * @param updatedAt when the edit was made, by the device's clock
   * @param receivedAt when the server took it, by the server's clock
   * @param skewMillis by how much the device's clock was behind the server's
   */
  public record Source(
      Origin origin,
      UUID deviceId,
      UUID opId,
      UUID authorId,
      Instant updatedAt,
      Instant receivedAt,
      int skewMillis) {

    /** When the edit was made, by the server's clock. */
    public Instant correctedTime() {
      return ClockSkew.ofMillis(skewMillis).corrected(updatedAt, receivedAt);
    }

    /** What was made on the server itself. */
    public static Source here(Origin origin, UUID authorId, Instant now) {
      return new Source(origin, null, null, authorId, now, now, 0);
    }
  }
}
