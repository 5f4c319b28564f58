package org.cairn.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Payara Micro, unpacked once: as plain jars it starts faster than out of its own jar, and its
 * classes can be shared between starts.
 *
 * @param home the folder with {@code launch-micro.jar}
 */
record ServerProgram(Path home) {
  private static final String CLASS = "fish/payara/micro/boot/PayaraMicroLauncher.class";

  static ServerProgram find(Path cache) {
    var jar = jar();
    var home = cache.resolve(jar.getFileName().toString().replace(".jar", ""));
    if (!Files.exists(home)) {
      unpack(jar, home);
    }
    return new ServerProgram(home);
  }

  /** Payara's jar, found on the class path. */
  static Path jar() {
    var marker = ServerProgram.class.getClassLoader().getResource(CLASS);
    if (marker == null) {
      throw new LauncherFailure("Payara Micro is not on the class path: build Cairn first.");
    }
    try {
      return Path.of(((JarURLConnection) marker.openConnection()).getJarFileURL().toURI());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(Path jar, Path home) {
    try {
      var part = Files.createTempDirectory(Files.createDirectories(home.getParent()), "unpack");
      var process =
          new ProcessBuilder(
                  java(), "-jar", jar.toString(), "--rootdir", part.toString(), "--outputlauncher")
              .redirectErrorStream(true)
              .start();
      readAll(process.getInputStream());
      process.waitFor();
      if (!Files.exists(part.resolve("launch-micro.jar"))) {
        throw new LauncherFailure("Payara Micro could not be unpacked into " + part);
      }
      Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(home)) {
        throw new UncheckedIOException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherFailure("Interrupted", e);
    }
  }

  private static void readAll(InputStream output) throws IOException {
    output.transferTo(java.io.OutputStream.nullOutputStream());
  }

  /** The Java that runs the launcher runs the server too. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The part of the command line that says what to run. */
  List<String> command() {
    var command = new ArrayList<>(moduleOptions());
    command.add("-Dfish.payara.micro.BootJar=" + launchJar().toUri());
    command.add("-Dfish.payara.micro.UnpackDir=" + home);
    command.add("-cp");
    command.add(launchJar().toString());
    command.add("fish.payara.micro.impl.PayaraMicroImpl");
    return command;
  }

  Path launchJar() {
    return home.resolve("launch-micro.jar");
  }

  /** What {@code java -jar} would take from the jar's manifest. */
  private List<String> moduleOptions() {
    try (var jar = new JarFile(launchJar().toFile())) {
      var manifest = jar.getManifest().getMainAttributes();
      var options = new ArrayList<String>();
      options.addAll(each("--add-opens=", manifest.getValue(new Attributes.Name("Add-Opens"))));
      options.addAll(each("--add-exports=", manifest.getValue(new Attributes.Name("Add-Exports"))));
      return options;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> each(String option, String packages) {
    return List.of(packages.split(" ")).stream()
        .map(name -> option + name + "=ALL-UNNAMED")
        .toList();
  }
}
