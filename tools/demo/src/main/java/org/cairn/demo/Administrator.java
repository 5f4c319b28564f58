package org.cairn.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.cairn.demo.load.Passwords;
import org.cairn.demo.wire.Account;
import org.cairn.demo.wire.Device;

/** Signs the administrator in, and replaces a one-time password, which serves for nothing else. */
final class Administrator {
  private static final String DEVICE = "Demo";

  private final Login login;
  private final Device.Making devices;
  private final PrintStream out;
  private final Optional<Console> console = Optional.ofNullable(System.console());

  Administrator(Login login, Device.Making devices, PrintStream out) {
    this.login = login;
    this.devices = devices;
    this.out = out;
  }

  /**
   * @throws DemoFailure where the password is wrong, or there is none and nobody to ask
   */
  Device signIn() {
    var password = login.password().orElseGet(this::ask);
    var device = devices.device(new Account(login.username(), password), DEVICE);
    var user = device.signIn();
    return user.path("mustChangePassword").asBoolean() ? replaceOneTime(device, password) : device;
  }

  private String ask() {
    return read("Password of " + login.username() + ": ")
        .orElseThrow(
            () ->
                new DemoFailure(
                    "The demo needs the administrator's password: by --admin-password, by"
                        + " CAIRN_ADMIN_PASSWORD, or on a terminal."));
  }

  private Device replaceOneTime(Device device, String oneTime) {
    var chosen =
        read("This password was for once. The new one, 12 characters or more: ")
            .orElseGet(() -> new Passwords().next());
    var request = JsonNodeFactory.instance.objectNode();
    request.put("oldPassword", oneTime);
    request.put("newPassword", chosen);
    device.post("/auth/password", request).require();
    if (console.isEmpty()) {
      out.println(
          "The one-time password is used up. The password of "
              + login.username()
              + " is now: "
              + chosen
              + " (to be kept; for the tour of the README, too)");
    }
    var renewed = devices.device(new Account(login.username(), chosen), DEVICE);
    renewed.signIn();
    return renewed;
  }

  private Optional<String> read(String prompt) {
    return console.map(terminal -> terminal.readPassword("%s", prompt)).map(String::new);
  }
}
