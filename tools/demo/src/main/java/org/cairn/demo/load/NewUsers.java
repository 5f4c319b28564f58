package org.cairn.demo.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import org.cairn.demo.wire.Account;
import org.cairn.demo.wire.Answer;
import org.cairn.demo.wire.Device;

/**
 * Creates the users of a run, with their devices. Where an earlier run took the names, they get its
 * number behind them: the first name that is free decides which number that is.
 */
public final class NewUsers {
  private static final int MOST_RUNS = 1_000;

  private final Device administrator;
  private final Device.Making devices;
  private final Passwords passwords = new Passwords();
  private int run;

  public NewUsers(Device administrator, Device.Making devices) {
    this.administrator = administrator;
    this.devices = devices;
  }

  /** Which run on this instance made them, from 1; 0 before the first. */
  public int run() {
    return run;
  }

  /**
   * @param role as the server names it
   */
  public Person person(String name, String role, String... deviceNames) {
    boolean isFirst = run == 0;
    run = Math.max(run, 1);
    var account = account(name);
    var answer = create(name, role, account);
    while (isFirst && answer.code().equals("ALREADY_EXISTS") && run < MOST_RUNS) {
      run++;
      account = account(name);
      answer = create(name, role, account);
    }
    var owner = account;
    var owned =
        Arrays.stream(deviceNames).map(it -> devices.device(owner, name + "'s " + it)).toList();
    return new Person(answer.require().path("id").asText(), name, role, owner, owned);
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
}
