package org.cairn.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a process listens on, by the tables of the Linux kernel. */
final class Sockets {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTEN = "0A";

  /** 127.0.0.1, and the same as IPv6 sockets write it. */
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F");

  private final Set<String> inodes;

  private Sockets(Set<String> inodes) {
    this.inodes = inodes;
  }

  static boolean areKnown() {
    return Files.exists(PROC.resolve("net/tcp"));
  }

  static Sockets of(long pid) throws IOException {
    var inodes = new HashSet<String>();
    try (var descriptors = Files.list(PROC.resolve(pid + "/fd"))) {
      for (var descriptor : descriptors.toList()) {
        var target = target(descriptor);
        if (target.startsWith("socket:[")) {
          inodes.add(target.substring(8, target.length() - 1));
        }
      }
    }
    return new Sockets(inodes);
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      // Closed since the folder was listed.
      return "";
    }
  }

  /** Such as {@code loopback:8080} or {@code 00000000:8080}. */
  List<String> listening() throws IOException {
    return lines("tcp", "tcp6").stream()
        .filter(line -> line[3].equals(LISTEN) && inodes.contains(line[9]))
        .map(line -> readable(line[1]))
        .toList();
  }

  List<String> datagrams() throws IOException {
    return lines("udp", "udp6").stream()
        .filter(line -> inodes.contains(line[9]))
        .map(line -> readable(line[1]))
        .toList();
  }

  private static String readable(String address) {
    var parts = address.split(":");
    var host = LOOPBACK.contains(parts[0]) ? "loopback" : parts[0];
    return host + ":" + Integer.parseInt(parts[1], 16);
  }

  /** The columns: 1 local address, 3 state, 9 inode. */
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
