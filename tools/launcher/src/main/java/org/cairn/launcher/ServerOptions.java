package org.cairn.launcher;

import java.nio.file.Path;
import java.util.List;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * How to run a server.
 *
 * @param settings with the database's address, user and password
 * @param war the application
 * @param javaOptions further options of its Java machine, such as an agent
 */
public record ServerOptions(Settings settings, Path war, List<String> javaOptions) {
  public ServerOptions {
    javaOptions = List.copyOf(javaOptions);
  }

  Path logFile() {
    return settings.path(Setting.DATA).resolve("log").resolve("server.log");
  }

  Path pidFile() {
    return settings.path(Setting.DATA).resolve("server.pid");
  }
}
