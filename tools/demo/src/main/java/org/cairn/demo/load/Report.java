package org.cairn.demo.load;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.demo.wire.Device;

/** Says on the terminal what was done. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void pushed(Ledger ledger) {
    var table = new Table("kind", "sent", "successful", "conflicts", "failed", "why it failed");
    ledger
        .sums()
        .forEach(
            (label, sums) ->
                table.row(
                    label,
                    sums.sent(),
                    sums.stored(),
                    sums.conflicts(),
                    sums.failed(),
                    String.join("; ", sums.reasons().keySet())));
    out.println(table);
  }

  void readBack(List<ReadBack.Result> results) {
    var table =
        new Table("pulled by", "changes", "pushed elsewhere", "came back equal", "verified");
    for (var one : results) {
      var verified = one.verified() ? "yes" : "no";
      table.row(one.device(), one.pulled(), one.expected(), one.equal(), verified);
    }
    out.println(table);
  }

  void clashes(List<EditTwice.Result> results) {
    var table = new Table("edited on two devices", "first answer", "second answer");
    results.forEach(one -> table.row(one.title(), one.first().outcome(), one.second().outcome()));
    out.println(table);
  }

  void signIns(Team team, Device administrator) {
    var table = new Table("user name", "password", "role", "devices");
    for (var person : team.all()) {
      var devices =
          person.devices().stream().map(device -> device.name()).collect(Collectors.joining(", "));
      table.row(person.account().username(), person.account().password(), person.role(), devices);
    }
    table.row(
        administrator.username(), "(the one you chose)", "ADMINISTRATOR", administrator.name());
    out.println("Sign-ins, shown this once:");
    out.println(table);
  }
}
