package org.cairn.access.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.cairn.access.IssueEnrolmentCode.Issued;

/**
 * A one-time code; it is never answered again.
 *
 * @param code for typing
 * @param qr the text of a QR code that holds server and code
 */
public record EnrolmentAnswer(UUID id, UUID userId, String code, String qr, Instant expiresAt) {
  static EnrolmentAnswer of(Issued issued) {
    return new EnrolmentAnswer(
        issued.id(), issued.userId(), issued.code(), issued.qr(), issued.expiresAt());
  }

  @Override
  public String toString() {
    return "EnrolmentAnswer[" + id + "]";
  }
}
