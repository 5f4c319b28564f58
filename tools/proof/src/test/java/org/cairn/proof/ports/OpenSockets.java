package org.cairn.proof.ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a process listens on, as Linux tells it: the sockets among its open files, looked up in the
 * tables of its network. Written as {@code tcp 127.0.0.1:8080}, {@code unix /path}.
 */
final class OpenSockets {
  private static final String LISTEN = "0A";
  private static final String ACCEPTS = "00010000";
  private static final Path PROC = Path.of("/proc");

  private final Path process;
  private final Set<String> inodes = new HashSet<>();
  private final Set<String> found = new TreeSet<>();

  private OpenSockets(long pid) {
    this.process = PROC.resolve(Long.toString(pid));
  }

  static boolean areKnown() {
    return Files.exists(PROC.resolve("net/tcp"));
  }

  static Set<String> of(long pid) {
    try {
      return new OpenSockets(pid).find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> find() throws IOException {
    try (var files = Files.list(process.resolve("fd"))) {
      for (var file : files.toList()) {
        noteInode(file);
      }
    }
    for (var protocol : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
      readInternet(protocol);
    }
    readUnix();
    return found;
  }

  private void noteInode(Path file) {
    try {
      var target = Files.readSymbolicLink(file).toString();
      if (target.startsWith("socket:[")) {
        inodes.add(target.substring("socket:[".length(), target.length() - 1));
      }
    } catch (IOException e) {
      // Closed since it was listed.
    }
  }

  /** Columns: number, local address, remote address, state, …, inode as the tenth. */
  private void readInternet(String protocol) throws IOException {
    var table = process.resolve("net").resolve(protocol);
    if (!Files.exists(table)) {
      return;
    }
    for (var line : Files.readAllLines(table)) {
      var columns = line.strip().split("\\s+");
      boolean open = protocol.startsWith("udp") || columns[3].equals(LISTEN);
      if (columns.length > 9 && open && inodes.contains(columns[9])) {
        found.add(protocol.substring(0, 3) + " " + address(columns[1]));
      }
    }
  }

  /** Columns: number, references, protocol, flags, type, state, inode, path. */
  private void readUnix() throws IOException {
    for (var line : Files.readAllLines(process.resolve("net/unix"))) {
      var columns = line.strip().split("\\s+");
      if (columns.length > 6 && columns[3].equals(ACCEPTS) && inodes.contains(columns[6])) {
        found.add("unix " + (columns.length > 7 ? columns[7] : "without a name"));
      }
    }
  }

  /** Such as {@code 0100007F:1F90}: words of four bytes in the machine's order, then the port. */
  private static String address(String column) throws IOException {
    var parts = column.split(":");
    var hex = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0]));
    var bytes = ByteBuffer.allocate(hex.capacity());
    while (hex.hasRemaining()) {
      bytes.putInt(hex.order(ByteOrder.nativeOrder()).getInt());
    }
    // An IPv4 address inside an IPv6 one comes out as IPv4.
    var address = InetAddress.getByAddress(bytes.array()).getHostAddress();
    return address + ":" + Integer.parseInt(parts[1], 16);
  }
}
