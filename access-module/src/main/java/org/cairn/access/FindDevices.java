package org.cairn.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cairn.access.store.DeviceStore;
import org.cairn.domain.list.Page;

/** Reads devices, in the order of their enrolment. */
@ApplicationScoped
public class FindDevices {
  @Inject DeviceStore devices;

  public Optional<Device> find(UUID id) {
    return devices.find(id);
  }

  /**
   * @param userId null: of all users
   * @param after the last one seen, or null
   * @param limit 1 and up
   */
  public Page<Device> page(UUID userId, UUID after, int limit) {
    var found = devices.page(userId, after, limit + 1);
    return Page.of(found, limit, device -> device.id().toString());
  }
}
