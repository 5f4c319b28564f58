package org.cairn.proof.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.proof.Figure;
import org.cairn.proof.Proof;
import org.cairn.proof.Violations;
import org.cairn.proof.installation.Installation;
import org.cairn.proof.installation.SharedInstallation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P24: server and database listen where they should, and nowhere else. */
@ExtendWith(SharedInstallation.class)
class ListeningPortsIT {
  private final Violations violations = new Violations();

  @Test
  void each_process_listens_on_one_port_of_this_machine_alone(Installation installation)
      throws Exception {
    var proof = Proof.of("P24");
    if (!OpenSockets.areKnown()) {
      proof.skipped("this system has no /proc/net");
      Assumptions.abort("only on Linux");
    }
    proof.show(random -> attempt(installation));
  }

  private Figure attempt(Installation installation) throws IOException {
    theLookFindsWhatIsOpen();
    // A request, so that nothing is opened only later.
    installation.admin();
    var server = OpenSockets.of(installation.serverPid());
    compare("server", Set.of("tcp 127.0.0.1:" + installation.httpPort()), server);
    var text = "server " + server;
    if (installation.database().isEmbedded()) {
      var database = OpenSockets.of(installation.database().pid());
      compare(
          "database", Set.of("tcp 127.0.0.1:" + installation.database().port()), ports(database));
      compare("database", Set.of("a socket file of our own"), files(database));
      text += ", database " + ports(database) + " and its socket file";
    }
    return new Figure(text + (violations.all().isEmpty() ? ": matches" : ""), violations.all());
  }

  private void compare(String process, Set<String> expected, Set<String> found) {
    if (!expected.equals(found)) {
      violations.add("open", process + " has " + found + " instead of " + expected);
    }
  }

  private static Set<String> ports(Set<String> sockets) {
    return sockets.stream()
        .filter(one -> !one.startsWith("unix"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> files(Set<String> sockets) {
    return sockets.stream()
        .filter(one -> one.startsWith("unix"))
        .map(one -> one.endsWith(".sock") ? "a socket file of our own" : one)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without this, a look that finds nothing would prove everything. */
  private static void theLookFindsWhatIsOpen() throws IOException {
    try (var tcp = new ServerSocket();
        var udp = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      tcp.bind(new InetSocketAddress("127.0.0.1", 0));
      assertThat(OpenSockets.of(ProcessHandle.current().pid()))
          .contains("tcp 127.0.0.1:" + tcp.getLocalPort(), "udp 127.0.0.1:" + udp.getLocalPort());
    }
  }
}
