package org.cairn.demo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cairn.demo.load.NewUsers;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Server;

/** Four field workers and a coordinator, each with a device and a network of their own. */
final class Crew implements AutoCloseable {
  private final List<Link> links = new ArrayList<>();
  private final Device.Making making;
  private final NewUsers users;
  private final Ledger ledger;
  private final Random random;

  private final Worker nadia;
  private final Worker omar;
  private final Worker paula;
  private final Worker quentin;
  private final Worker rosa;

  private Crew(Device administrator, Device.Making making, Ledger ledger, Random random) {
    this.making = making;
    this.users = new NewUsers(administrator, making);
    this.ledger = ledger;
    this.random = random;
    nadia = worker("Nadia", "FIELD_WORKER");
    omar = worker("Omar", "FIELD_WORKER");
    paula = worker("Paula", "FIELD_WORKER");
    quentin = worker("Quentin", "FIELD_WORKER");
    rosa = worker("Rosa", "COORDINATOR");
  }

  static Crew create(Device administrator, Device.Making making, Ledger ledger, Random random) {
    return new Crew(administrator, making, ledger, random);
  }

  private Worker worker(String name, String role) {
    var link = Link.to(making.server().address());
    links.add(link);
    var throughLink = new Device.Making(new Server(link.address()), making.clock(), making.ids());
    var phone =
        new Phone(
            users.person(name, role), link, throughLink, ledger, new Random(random.nextLong()));
    phone.device().signIn();
    return new Worker(phone, new Random(random.nextLong()));
  }

  /** Those whose network is bad. */
  List<Worker> workers() {
    return List.of(nadia, omar, paula, quentin);
  }

  Worker nadia() {
    return nadia;
  }

  Worker omar() {
    return omar;
  }

  /** Loses an assignment. */
  Worker paula() {
    return paula;
  }

  /** Loses the phone. */
  Worker quentin() {
    return quentin;
  }

  /** The coordinator. */
  Worker rosa() {
    return rosa;
  }

  List<Phone> phones() {
    return Stream.concat(workers().stream(), Stream.of(rosa)).map(Worker::phone).toList();
  }

  List<Device> devices() {
    return phones().stream().map(Phone::device).toList();
  }

  @Override
  public void close() {
    links.forEach(Link::close);
  }
}
