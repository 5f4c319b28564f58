package org.cairn.access.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.access.AssignmentImpact;

/**
 * What the end of an assignment would mean.
 *
 * @param documents documents of the entity
 * @param keptByAnother whether the user keeps seeing the entity all the same
 * @param devices the user's devices
 */
public record ImpactAnswer(long documents, boolean keptByAnother, List<AtDevice> devices) {
  /**
   * @param unsentEdits as last reported; null where the device never reported
   */
  public record AtDevice(UUID deviceId, String name, Instant lastSeenAt, Long unsentEdits) {
    static AtDevice of(AssignmentImpact.AtDevice one) {
      var device = one.device();
      return new AtDevice(
          device.id(), device.about().name(), device.lastSeenAt(), one.unsentEdits());
    }
  }

  static ImpactAnswer of(AssignmentImpact impact) {
    return new ImpactAnswer(
        impact.documents(),
        impact.keptByAnother(),
        impact.devices().stream().map(AtDevice::of).toList());
  }
}
