package org.cairn.proof.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.FieldDevice;
import org.cairn.proof.device.Session;
import org.cairn.proof.installation.Installation;

/**
 * Devices that play one world after the other, so that not each has to sign in anew: those of the
 * crew, and one user more with two devices. Some have the same owner.
 */
final class Pool {
  private final List<Member> members = new ArrayList<>();
  private final Session coordinator;
  private final UUID entityId;

  /** A device with its store. */
  record Member(Session session, FieldDevice device) {}

  private Pool(Session coordinator, UUID entityId) {
    this.coordinator = coordinator;
    this.entityId = entityId;
  }

  /** Pools that share no device. */
  static List<Pool> of(Installation installation, int count, Random random) {
    var crew = installation.crew();
    var pools = new ArrayList<Pool>();
    for (int i = 0; i < count; i++) {
      pools.add(new Pool(crew.readers().get(i), crew.newEntity(random)));
    }
    for (int i = 0; i < crew.devices().size(); i++) {
      pools.get(i % count).add(crew.devices().get(i));
    }
    var admin = installation.admin();
    for (var pool : pools) {
      var username = admin.createUser("FIELD_WORKER");
      pool.add(admin.newDevice(username));
      var last = admin.newDevice(username);
      pool.add(last);
      admin.assign(last.userId(), pool.entityId);
    }
    return pools;
  }

  private void add(Session session) {
    members.add(new Member(session, new FieldDevice(session)));
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
