package org.cairn.access.device;

import java.time.Instant;
import java.util.UUID;
import org.cairn.access.Device;

/**
 * A device.
 *
 * @param lastSeenAt to the minute
 * @param revokedAt null while it may sync
 * @param wipe whether it is told to remove its data
 */
public record DeviceAnswer(
    UUID id,
    UUID userId,
    String name,
    String platform,
    String appVersion,
    Instant enrolledAt,
    Instant lastSeenAt,
    Instant revokedAt,
    boolean wipe) {
  static DeviceAnswer of(Device device) {
    var about = device.about();
    return new DeviceAnswer(
        device.id(),
        device.userId(),
        about.name(),
        about.platform(),
        about.appVersion(),
        device.enrolledAt(),
        device.lastSeenAt(),
        device.revokedAt(),
        device.wipe());
  }
}
