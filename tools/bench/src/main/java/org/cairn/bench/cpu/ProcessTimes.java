package org.cairn.bench.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What Linux counts of processes and of the machine; all zero on other systems. */
final class ProcessTimes {
  /** Ticks of {@code /proc} per second: fixed for programs, whatever the kernel uses. */
  private static final double TICKS = 100;

  /** In {@code /proc/PID/stat}, counted from the field behind the command's name. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  private ProcessTimes() {}

  /** Processor seconds that a process has used, all its threads together. */
  static double ofProcess(long pid) {
    var text = read(Path.of("/proc", Long.toString(pid), "stat"));
    int name = text.lastIndexOf(')');
    if (name < 0) {
      return 0;
    }
    var fields = text.substring(name + 2).split(" ");
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS;
  }

  /** Processor seconds that the machine was busy: everything but idle and waiting for disks. */
  static double ofMachine() {
    var text = read(Path.of("/proc/stat"));
    if (text.isEmpty()) {
      return 0;
    }
    var fields = text.lines().findFirst().orElseThrow().trim().split("\\s+");
    var ticks = Arrays.stream(fields, 1, 9).mapToLong(Long::parseLong).toArray();
    return (Arrays.stream(ticks).sum() - ticks[3] - ticks[4]) / TICKS;
  }

  /** Memory that a process holds, in MiB. */
  static long residentMebibytes(long pid) {
    return read(Path.of("/proc", Long.toString(pid), "status"))
        .lines()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0L);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
