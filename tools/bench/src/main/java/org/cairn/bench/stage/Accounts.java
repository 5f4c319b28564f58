package org.cairn.bench.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.bench.wire.Api;

/** People of an installation and what is assigned to them, made through the API. */
public final class Accounts {
  private static final int WORKERS = 4;
  private static final int ENTITIES = 100;
  private static final String COORDINATOR = "coordinator";

  private final Installation installation;

  public Accounts(Installation installation) {
    this.installation = installation;
  }

  /** Makes those who are needed in every part. */
  public void createUsual() {
    try (var api = administrator()) {
      api.createUser(COORDINATOR, Installation.PASSWORD, "COORDINATOR");
      for (int i = 0; i < WORKERS; i++) {
        createWorker(api, worker(i), Entities.list(worker(i), ENTITIES));
      }
    }
  }

  private static String worker(int index) {
    return "worker-" + index;
  }

  /** Makes a field worker to whom these entities are assigned. */
  public UUID createWorker(String name, List<UUID> entities) {
    try (var api = administrator()) {
      return createWorker(api, name, entities);
    }
  }

  private static UUID createWorker(Api api, String name, List<UUID> entities) {
    var id = api.createUser(name, Installation.PASSWORD, "FIELD_WORKER");
    entities.forEach(entity -> api.assign(id, entity));
    return id;
  }

  private Api administrator() {
    return Api.as(installation.address(), Installation.ADMINISTRATOR, Installation.PASSWORD);
  }

  /** Somebody who may write an entity. */
  public record Worker(Api api, UUID entity) implements AutoCloseable {
    @Override
    public void close() {
      api.close();
    }
  }

  public Worker worker() {
    var api = Api.as(installation.address(), worker(0), Installation.PASSWORD);
    return new Worker(api, Entities.of(worker(0), 0));
  }

  public Api coordinator() {
    return Api.as(installation.address(), COORDINATOR, Installation.PASSWORD);
  }

  /** A device that pushes: its token, and the entities that it may write. */
  public record Device(String token, List<UUID> entities) {}

  /** New devices of the field workers in turn. */
  public List<Device> devices(int count) {
    var devices = new ArrayList<Device>();
    for (int i = 0; i < count; i++) {
      var name = worker(i % WORKERS);
      devices.add(new Device(token(name), Entities.list(name, ENTITIES)));
    }
    return devices;
  }

  /** New devices of somebody who sees everything. */
  public List<String> coordinators(int count) {
    return tokens(COORDINATOR, count);
  }

  /** New devices of one user. */
  public List<String> tokens(String name, int count) {
    var tokens = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      tokens.add(token(name));
    }
    return tokens;
  }

  private String token(String name) {
    return Api.token(installation.address(), name, Installation.PASSWORD);
  }
}
