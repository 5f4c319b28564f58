package org.cairn.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.domain.settings.Settings;
import org.cairn.domain.settings.SettingsSources;
import org.cairn.domain.settings.WrongSettings;

/** {@code run} and {@code stop} of the command {@code ./cairn}. */
public final class Launcher {
  /** Set by {@code ./cairn}: the folder of the sources, with what was built from them. */
  private static final String HOME = "cairn.home";

  private Launcher() {}

  public static void main(String[] arguments) {
    var command = arguments.length == 0 ? "run" : arguments[0];
    int status = 0;
    try {
      execute(command);
    } catch (WrongSettings e) {
      System.err.println("Cairn cannot start with these settings:");
      e.reasons().forEach(reason -> System.err.println("  " + reason));
      status = 2;
    } catch (LauncherFailure e) {
      System.err.println(e.getMessage());
      status = 1;
    } catch (UncheckedIOException e) {
      System.err.println("A file or folder cannot be used: " + e.getCause());
      status = 1;
    }
    System.exit(status);
  }

  private static void execute(String command) {
    var settings = SettingsSources.ofThisProcess();
    switch (command) {
      case "run":
        run(settings);
        return;
      case "stop":
        new Stop(settings, System.out).run();
        return;
      default:
        throw new LauncherFailure("Unknown command: " + command);
    }
  }

  private static void run(Settings settings) {
    SettingsSources.unknown(System.getenv())
        .forEach(name -> System.err.println("Not a setting, ignored: " + name));
    new Run(settings, war(), System.out).untilEnded();
  }

  /** The application as it was built. */
  public static Path war() {
    var home = Path.of(System.getProperty(HOME, ".")).toAbsolutePath().normalize();
    for (var folder = home; folder != null; folder = folder.getParent()) {
      var war = folder.resolve("admin-web/target/cairn.war");
      if (Files.exists(war)) {
        return war;
      }
    }
    throw new LauncherFailure("There is no admin-web/target/cairn.war: build Cairn first.");
  }
}
