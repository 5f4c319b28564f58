package org.cairn.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.cairn.access.Device;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.store.Times;

@Entity
@Table(name = "access_device")
class DeviceRow {
  @Id byte[] id;

  @Column(name = "user_id")
  byte[] userId;

  String name;

  String platform;

  @Column(name = "app_version")
  String appVersion;

  @Column(name = "enrolled_at")
  LocalDateTime enrolledAt;

  /** Later moved by a statement of {@link CallerStore}. */
  @Column(name = "last_seen_at", updatable = false)
  LocalDateTime lastSeenAt;

  @Column(name = "revoked_at")
  LocalDateTime revokedAt;

  boolean wipe;

  Device device() {
    return new Device(
        Uuids.fromBytes(id),
        Uuids.fromBytes(userId),
        new Device.About(name, platform, appVersion),
        Times.instant(enrolledAt),
        Times.instant(lastSeenAt),
        Times.instant(revokedAt),
        wipe);
  }

  /** What a device does not say of itself stays as it was. */
  void take(Device.About about) {
    name = about.name() == null ? name : about.name();
    platform = about.platform() == null ? platform : about.platform();
    appVersion = about.appVersion() == null ? appVersion : about.appVersion();
  }
}
