package org.cairn.access;

import java.util.List;

/**
 * What the end of an assignment would mean.
 *
 * @param documents documents of the entity that the user's devices would drop
 * @param keptByAnother whether another assignment keeps the entity visible, or the user sees
 *     everything, so that nothing is dropped
 * @param devices the user's devices that may hold them
 */
public record AssignmentImpact(long documents, boolean keptByAnother, List<AtDevice> devices) {
  /**
   * @param unsentEdits as last reported, of all entities; null where the device never reported
   */
  public record AtDevice(Device device, Long unsentEdits) {}
}
