package org.cairn.proof.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.proof.device.Ids;
import org.cairn.proof.device.Session;

/**
 * Field workers with some devices each, signed in once for all proofs, because a password takes the
 * server a fifth of a second.
 */
public final class Crew {
  /** The type of document they write: any object. */
  public static final String TYPE = "proof-note";

  private static final int WORKERS = 4;
  private static final int DEVICES = 4;
  private static final int READERS = 4;

  private final Admin admin;
  private final List<Session> devices = new ArrayList<>();
  private final List<Session> readers = new ArrayList<>();

  Crew(Admin admin) {
    this.admin = admin;
    admin.saveOpenType(TYPE);
    for (int worker = 0; worker < WORKERS; worker++) {
      var username = admin.createUser("FIELD_WORKER");
      for (int device = 0; device < DEVICES; device++) {
        devices.add(admin.newDevice(username));
      }
    }
    var coordinator = admin.createUser("COORDINATOR");
    for (int reader = 0; reader < READERS; reader++) {
      readers.add(admin.newDevice(coordinator));
    }
  }

  /** Sixteen devices of field workers. */
  public List<Session> devices() {
    return List.copyOf(devices);
  }

  /** Four devices of a coordinator, who sees everything. */
  public List<Session> readers() {
    return List.copyOf(readers);
  }

  /** An entity that all field workers of the crew may write to. */
  public UUID newEntity(Random random) {
    var entity = Ids.next(random);
    devices.stream().map(Session::userId).distinct().forEach(user -> admin.assign(user, entity));
    return entity;
  }
}
