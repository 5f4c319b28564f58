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
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Settings settings;
  private final Path war;
  private final PrintStream out;
  private volatile boolean databaseGivenUp;

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
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endWhenAsked(ending, occupied), "stop"));
    try {
      serve(ending);
    } catch (LauncherFailure e) {
      // What somebody ends while it starts has not failed.
      if (databaseGivenUp || !ending.isOver()) {
        throw e;
      }
    } finally {
      end(ending);
      occupied.close();
    }
  }

  /**
   * By Ctrl-C or {@code ./cairn stop}; the way out of a failure leads here, too, when all is over.
   */
  private void endWhenAsked(Ending ending, DataFolder occupied) {
    boolean asked = !ending.isOver();
    end(ending);
    occupied.close();
    if (asked) {
      out.println("Stopped.");
    }
  }

  /** Also what was still starting and is known by its pid file alone. */
  private void end(Ending ending) {
    ending.atOnce();
    new Stop(settings, out).endLeftBehind();
  }

  private void serve(Ending ending) {
    var complete = withDatabase(ending);
    out.println("Starting the server ...");
    var options = new ServerOptions(complete, war, List.of());
    var server = ServerProcess.start(options);
    ending.first(server);
    ending.first(LogFiles.keep(logFiles(options), out));
    awaitReady(server);
    new Welcome(complete, server, out).print();
    server.awaitEnd();
    if (databaseGivenUp) {
      throw new LauncherFailure("Cairn has ended, for it has no database any more.");
    }
    if (!ending.isOver()) {
      throw new LauncherFailure("The server has ended by itself: see " + server.logFile());
    }
  }

  /** As long as it takes: large tables are brought up to date for longer than anybody can guess. */
  private void awaitReady(ServerProcess server) {
    while (!server.isReadyWithin(MINUTE)) {
      out.println("The server is still starting: see " + server.logFile());
    }
  }

  private List<Path> logFiles(ServerOptions options) {
    return List.of(options.logFile(), DatabaseOptions.of(settings).logFile());
  }

  private Settings withDatabase(Ending ending) {
    if (settings.isGiven(Setting.DB_URL)) {
      ExternalDatabase.check(settings);
      return settings;
    }
    out.println("Starting the database ...");
    var keeper = DatabaseKeeper.start(DatabaseOptions.of(settings), out, ending::isOver);
    ending.first(keeper);
    keeper.onGivingUp(
        () -> {
          databaseGivenUp = true;
          end(ending);
        });
    var database = keeper.database();
    return settings.with(
        Map.of(
            Setting.DB_URL, database.url(),
            Setting.DB_USER, database.user(),
            Setting.DB_PASSWORD, database.password()));
  }
}
