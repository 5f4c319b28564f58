package org.cairn.demo.load;

import java.util.List;
import org.cairn.demo.wire.Account;
import org.cairn.demo.wire.Device;

/**
 * Somebody of the demonstration's team.
 *
 * @param id the user's
 * @param role as the server names it
 * @param devices at least one where the role records or reviews documents
 */
public record Person(String id, String name, String role, Account account, List<Device> devices) {
  public Person {
    devices = List.copyOf(devices);
  }

  /** The device that they work with most. */
  public Device device() {
    return devices.get(0);
  }

  /** The device that they look things up with, which is the first where there is only one. */
  public Device otherDevice() {
    return devices.get(devices.size() - 1);
  }
}
