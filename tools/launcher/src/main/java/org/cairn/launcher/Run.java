package org.cairn.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/** Starts database and server, says where it is, and ends both when asked to. */
final class Run {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Settings settings;
  private final Path war;
  private final PrintStream out;

  Run(Settings settings, Path war, PrintStream out) {
    this.settings = settings;
    this.war = war;
    this.out = out;
  }

  /**
   * Returns when the server has ended.
   *
   * @throws LauncherFailure where nobody asked it to
   */
  void untilEnded() {
    var folder = settings.path(Setting.DATA);
    var occupied = DataFolder.occupy(folder);
    var ending = new Ending();
    Runtime.getRuntime().addShutdownHook(new Thread(ending::atOnce, "stop"));
    try {
      serve(ending);
    } finally {
      ending.atOnce();
      occupied.close();
    }
  }

  private void serve(Ending ending) {
    var complete = withDatabase(ending);
    out.println("Starting the server ...");
    var server = ServerProcess.start(new ServerOptions(complete, war, List.of()));
    ending.first(server);
    server.awaitReady(PATIENCE);
    new Welcome(complete, server, out).print();
    server.awaitEnd();
    if (!ending.isOver()) {
      throw new LauncherFailure("The server has ended by itself: see " + server.logFile());
    }
  }

  private Settings withDatabase(Ending ending) {
    if (settings.isGiven(Setting.DB_URL)) {
      ExternalDatabase.check(settings);
      return settings;
    }
    out.println("Starting the database ...");
    var keeper = DatabaseKeeper.start(DatabaseOptions.of(settings), out);
    ending.first(keeper);
    var database = keeper.database();
    return settings.with(
        Map.of(
            Setting.DB_URL, database.url(),
            Setting.DB_USER, database.user(),
            Setting.DB_PASSWORD, database.password()));
  }
}
