package org.cairn.bench.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cairn.bench.BenchFailure;
import org.cairn.domain.settings.Settings;
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
    try {
      Files.createDirectories(folder);
      var before = folder.resolve("before-boot");
      // Of it all only that matters which keeps it on 127.0.0.1.
      Files.write(before, PayaraCommands.beforeBoot(Settings.of(Map.of())));
      long begin = System.nanoTime();
      var process = new ProcessBuilder(command(folder, before)).redirectErrorStream(true).start();
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

  private static List<String> command(Path folder, Path before) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-jar",
        PayaraCommands.jar().toString(),
        "--noHazelcast",
        "--disablephonehome",
        "--port",
        String.valueOf(Ports.free()),
        "--prebootcommandfile",
        before.toString(),
        "--rootdir",
        folder.toString());
  }
}
