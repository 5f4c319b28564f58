package org.cairn.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

@Entity
@Table(name = "access_enrolment")
class EnrolmentRow {
  @Id byte[] id;

  @Column(name = "user_id")
  byte[] userId;

  @Column(name = "code_hash")
  byte[] codeHash;

  @Column(name = "issued_by")
  byte[] issuedBy;

  @Column(name = "issued_at")
  LocalDateTime issuedAt;

  @Column(name = "expires_at")
  LocalDateTime expiresAt;

  @Column(name = "used_at")
  LocalDateTime usedAt;

  @Column(name = "device_id")
  byte[] deviceId;
}
