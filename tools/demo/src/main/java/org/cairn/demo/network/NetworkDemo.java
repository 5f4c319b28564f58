package org.cairn.demo.network;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.cairn.demo.DemoFailure;
import org.cairn.demo.wire.Device;

/** The whole hour, and the account of it. */
public final class NetworkDemo {
  private final Device.Making devices;
  private final Device administrator;
  private final PrintStream out;

  public NetworkDemo(Device.Making devices, Device administrator, PrintStream out) {
    this.devices = devices;
    this.administrator = administrator;
    this.out = out;
  }

  /**
   * @param seed of the script
   * @param length how long the hour takes
   * @throws DemoFailure also where the server does not have what the devices were told
   */
  public void run(long seed, Duration length) {
    out.println(
        "An hour of a bad network at " + devices.server().address() + ", seed " + seed + "\n");
    var ledger = new Ledger();
    var random = new Random(seed);
    try (var crew = Crew.create(administrator, devices, ledger, random)) {
      var office = new Office(administrator, crew.rosa().phone().device());
      var report = new Report(out);
      var scenes = new Scenes(crew, office, report::story);
      new Hour(crew, scenes, devices.clock(), random).pass(length, report::minute);
      finish(crew, office);
      account(crew, office, ledger, report);
    }
  }

  /** The network is good again: what is left comes through, and all hear what became of it. */
  private static void finish(Crew crew, Office office) {
    crew.phones().forEach(Phone::sendInFineWeather);
    office.drainQueue(crew.devices());
    for (var phone : crew.phones()) {
      phone.link().weather(Weather.FINE);
      phone.ask();
    }
  }

  private void account(Crew crew, Office office, Ledger ledger, Report report) {
    var ids = crew.devices().stream().map(Device::id).toList();
    var books = ReadBooks.read(office.coordinator(), ledger, ids);
    report.table(ledger, books);
    report.cuts(crew);
    var disagreements = ledger.disagreements(books);
    var statements = new Statements(crew, office.coordinator());
    disagreements.addAll(statements.disagreements());
    report.statements(statements, ledger, books);
    if (!disagreements.isEmpty()) {
      throw new DemoFailure(text(disagreements));
    }
    out.println("The devices and the server agree about each operation.");
  }

  private static String text(List<String> disagreements) {
    return "The devices and the server disagree:\n  " + String.join("\n  ", disagreements);
  }
}
