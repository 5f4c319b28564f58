package org.cairn.bench.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cairn.bench.BenchFailure;
import org.cairn.launcher.PayaraCommands;
import org.cairn.launcher.Ports;

/** Payara Micro out of its own jar, without any application: what a start costs at the least. */
public final class PayaraAlone {
  private static final String READY = "ready in";

  private PayaraAlone() {}

  /**
   * Starts it, and ends it as soon as it says that it is ready.
   *
   * @param folder for what it unpacks
   * @return seconds until it was ready
   */
  public static double secondsToStart(Path folder) {
    long begin = System.nanoTime();
    try {
      var process = new ProcessBuilder(command(folder)).redirectErrorStream(true).start();
      try (var said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        said.lines()
            .filter(line -> line.contains(READY))
            .findFirst()
            .orElseThrow(() -> new BenchFailure("Payara Micro does not start alone"));
        return (System.nanoTime() - begin) / 1e9;
      } finally {
        process.destroyForcibly().onExit().join();
      }
    } catch (IOException e) {
      throw new BenchFailure("Payara Micro cannot be started: " + e.getMessage());
    }
  }

  private static List<String> command(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-jar",
        PayaraCommands.jar().toString(),
        "--noHazelcast",
        "--disablephonehome",
        "--port",
        String.valueOf(Ports.free()),
        "--rootdir",
        folder.toString());
  }
}
