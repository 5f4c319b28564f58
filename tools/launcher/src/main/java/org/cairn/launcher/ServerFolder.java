package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Payara's own folder of one server: made anew for each start, so that nothing old is in it. */
record ServerFolder(Path path) {

  static ServerFolder create(ServerOptions options, ServerProgram program) {
    var folder = new ServerFolder(options.settings().path(Setting.DATA).resolve("server"));
    try {
      PrivateFiles.deleteFolder(folder.path);
      PrivateFiles.createFolder(folder.path);
      Files.createDirectories(folder.temporary());
      Files.createDirectories(options.logFile().getParent());
      copy(program.home().resolve("config"), folder.path.resolve("config"));
      copy(program.home().resolve("lib"), folder.path.resolve("lib"));
      KeyStores.write(folder.path.resolve("config"));
      Files.write(folder.before(), PayaraCommands.beforeBoot(options.settings()));
      Files.write(folder.after(), PayaraCommands.afterBoot());
      Files.write(folder.logging(), logLines());
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  Path temporary() {
    return path.resolve("tmp");
  }

  Path before() {
    return path.resolve("before-boot");
  }

  Path after() {
    return path.resolve("after-boot");
  }

  Path logging() {
    return path.resolve("logging.properties");
  }

  List<String> arguments(Settings settings) {
    return List.of(
        "--rootdir",
        path.toString(),
        "--noHazelcast",
        "--disablephonehome",
        "--port",
        settings.text(Setting.HTTP_PORT),
        "--minhttpthreads",
        "4",
        "--maxhttpthreads",
        settings.text(Setting.HTTP_THREADS),
        "--prebootcommandfile",
        before().toString(),
        "--postbootcommandfile",
        after().toString(),
        "--logproperties",
        logging().toString());
  }

  /** One entry in one line, to standard output, which is the log file or the console. */
  private static List<String> logLines() {
    return List.of(
        "handlers=java.util.logging.ConsoleHandler",
        "java.util.logging.ConsoleHandler.level=FINE",
        "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter",
        "java.util.logging.SimpleFormatter.format=%1$tF %1$tT.%1$tL %4$-7s %3$s: %5$s%6$s%n",
        // Told by Cairn itself, or of no use to the reader.
        "javax.enterprise.resource.resourceadapter.level=OFF",
        "javax.enterprise.resource.jta.level=OFF",
        "org.glassfish.jersey.server.ServerRuntime$Responder.level=OFF",
        "javax.enterprise.system.security.ssl.level=SEVERE",
        "javax.enterprise.system.tools.deployment.level=WARNING",
        "fish.payara.boot.runtime.BootCommand.level=WARNING",
        "org.flywaydb.level=WARNING",
        "com.networknt.level=SEVERE",
        ".level=INFO");
  }
}
