package org.cairn.demo.load;

import java.util.ArrayList;
import java.util.List;
import org.cairn.demo.wire.Device;

/**
 * The people of the demonstration: four field workers, two of them with two devices, a coordinator
 * and an auditor.
 *
 * @param run which run on this instance made them, from 1
 */
record Team(int run, List<Person> workers, Person coordinator, Person auditor) {
  List<Person> all() {
    var all = new ArrayList<>(workers);
    all.add(coordinator);
    all.add(auditor);
    return all;
  }

  /** Creates the users; where the names are taken by an earlier run, with a number behind them. */
  static Team create(Device administrator, Device.Making devices) {
    var users = new NewUsers(administrator, devices);
    var workers =
        List.of(
            users.person("Amina", "FIELD_WORKER", "phone", "tablet"),
            users.person("Bilal", "FIELD_WORKER", "phone", "tablet"),
            users.person("Carla", "FIELD_WORKER", "phone"),
            users.person("Daniel", "FIELD_WORKER", "phone"));
    var coordinator = users.person("Eva", "COORDINATOR", "laptop");
    return new Team(users.run(), workers, coordinator, users.person("Farid", "AUDITOR"));
  }
}
