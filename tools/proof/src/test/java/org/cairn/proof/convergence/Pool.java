package org.cairn.proof.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Installation;

/** Devices that play one world after the other, so that not each has to sign in anew. */
final class Pool {
  private static final int USERS = 5;
  private static final int DEVICES_EACH = 2;

  private final List<Member> members = new ArrayList<>();
  private final Session coordinator;
  private final UUID entityId;

  /** A device with its store. */
  record Member(Session session, FieldDevice device) {}

  Pool(Installation installation, Random random) {
    var admin = installation.admin();
    entityId = Ids.next(random);
    coordinator = admin.newDeviceOfRole("COORDINATOR");
    for (int user = 0; user < USERS; user++) {
      var username = admin.createUser("FIELD_WORKER");
      for (int device = 0; device < DEVICES_EACH; device++) {
        var session = admin.newDevice(username);
        members.add(new Member(session, new FieldDevice(session)));
      }
      admin.assign(members.get(members.size() - 1).session().userId(), entityId);
    }
  }

  List<Member> members() {
    return members;
  }

  Session coordinator() {
    return coordinator;
  }

  UUID entityId() {
    return entityId;
  }
}
