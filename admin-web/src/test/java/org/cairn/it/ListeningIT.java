package org.cairn.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Row P24: nothing listens but the one HTTP port, on the loopback address. */
class ListeningIT extends ServerIT {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTEN = "0A";

  @Test
  void the_server_listens_on_one_port_of_the_loopback_address() throws IOException {
    assumeTrue(Files.exists(PROC.resolve("net/tcp")), "needs Linux");
    var port = "%04X".formatted(client().port());

    var sockets = socketsOf(serverListeningOn(port));

    assertThat(listening(sockets))
        .singleElement()
        .satisfies(
            address ->
                assertThat(address)
                    .isIn("0100007F:" + port, "0000000000000000FFFF00000100007F:" + port));
    assertThat(udp(sockets)).isEmpty();
  }

  /** The process that has the socket of the port open. */
  private static Path serverListeningOn(String port) throws IOException {
    var inode =
        lines("tcp", "tcp6").stream()
            .filter(line -> line[1].endsWith(":" + port) && line[3].equals(LISTEN))
            .map(line -> line[9])
            .findFirst()
            .orElseThrow();
    for (var child : ProcessHandle.current().children().toList()) {
      var process = PROC.resolve("" + child.pid());
      if (socketsOf(process).contains(inode)) {
        return process;
      }
    }
    throw new AssertionError("No child has the port open");
  }

  private static Set<String> socketsOf(Path process) throws IOException {
    var inodes = new HashSet<String>();
    try (var descriptors = Files.list(process.resolve("fd"))) {
      for (var descriptor : descriptors.toList()) {
        var target = target(descriptor);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    }
    return inodes;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      // Closed since the folder was listed.
      return "";
    }
  }

  private static List<String> listening(Set<String> sockets) throws IOException {
    return lines("tcp", "tcp6").stream()
        .filter(line -> line[3].equals(LISTEN) && sockets.contains(line[9]))
        .map(line -> line[1])
        .toList();
  }

  private static List<String> udp(Set<String> sockets) throws IOException {
    return lines("udp", "udp6").stream()
        .filter(line -> sockets.contains(line[9]))
        .map(line -> line[1])
        .toList();
  }

  /** The columns of the kernel's tables: 1 local address, 3 state, 9 inode. */
  private static List<String[]> lines(String... tables) throws IOException {
    var lines = new ArrayList<String[]>();
    for (var table : tables) {
      Files.readAllLines(PROC.resolve("net").resolve(table)).stream()
          .skip(1)
          .map(line -> line.strip().split("\\s+"))
          .forEach(lines::add);
    }
    return lines;
  }
}
