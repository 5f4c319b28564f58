package org.cairn.demo.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.demo.wire.Account;
import org.cairn.demo.wire.Answer;
import org.cairn.demo.wire.Device;

/**
 * The people of the demonstration: four field workers, two of them with two devices, a coordinator
 * and an auditor.
 *
 * @param run which run on this instance made them, from 1
 */
record Team(int run, List<Person> workers, Person coordinator, Person auditor) {
  private static final int MOST_RUNS = 1_000;

  List<Person> all() {
    var all = new ArrayList<>(workers);
    all.add(coordinator);
    all.add(auditor);
    return all;
  }

  /** Creates the users; where the names are taken by an earlier run, with a number behind them. */
  static Team create(Device administrator, Device.Making devices) {
    return new Creation(administrator, devices).team();
  }

  private static final class Creation {
    private final Device administrator;
    private final Device.Making devices;
    private final Passwords passwords = new Passwords();
    private int run = 1;

    Creation(Device administrator, Device.Making devices) {
      this.administrator = administrator;
      this.devices = devices;
    }

    Team team() {
      var amina = first("Amina", "FIELD_WORKER", "phone", "tablet");
      var workers =
          List.of(
              amina,
              person("Bilal", "FIELD_WORKER", "phone", "tablet"),
              person("Carla", "FIELD_WORKER", "phone"),
              person("Daniel", "FIELD_WORKER", "phone"));
      var coordinator = person("Eva", "COORDINATOR", "laptop");
      return new Team(run, workers, coordinator, person("Farid", "AUDITOR"));
    }

    /** The first name that is free decides about the number of the run. */
    private Person first(String name, String role, String... deviceNames) {
      var account = account(name);
      var answer = create(name, role, account);
      while (answer.code().equals("ALREADY_EXISTS") && run < MOST_RUNS) {
        run++;
        account = account(name);
        answer = create(name, role, account);
      }
      return person(answer, name, role, account, deviceNames);
    }

    private Person person(String name, String role, String... deviceNames) {
      var account = account(name);
      return person(create(name, role, account), name, role, account, deviceNames);
    }

    private Account account(String name) {
      var suffix = run == 1 ? "" : "-" + run;
      return new Account(name.toLowerCase(Locale.ROOT) + suffix, passwords.next());
    }

    private Answer create(String name, String role, Account account) {
      return administrator.post("/admin/users", request(name, role, account));
    }

    private static ObjectNode request(String name, String role, Account account) {
      var request = JsonNodeFactory.instance.objectNode();
      request.put("username", account.username());
      request.put("name", name);
      request.put("password", account.password());
      request.putArray("roles").add(role);
      return request;
    }

    private Person person(
        Answer created, String name, String role, Account account, String... deviceNames) {
      var id = created.require().path("id").asText();
      var owned = new ArrayList<Device>();
      for (var device : deviceNames) {
        owned.add(devices.device(account, name + "'s " + device));
      }
      return new Person(id, name, role, account, owned);
    }
  }
}
