package org.cairn.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.cairn.domain.settings.FirstLogin;
import org.cairn.domain.settings.Settings;

/** What to do next, for the one who started Cairn. */
final class Welcome {
  private final Settings settings;
  private final ServerProcess server;
  private final PrintStream out;

  Welcome(Settings settings, ServerProcess server, PrintStream out) {
    this.settings = settings;
    this.server = server;
    this.out = out;
  }

  void print() {
    out.println();
    out.println("Cairn is ready:  " + server.baseAddress());
    password().ifPresent(this::print);
    out.println("  Server log:    " + server.logFile());
    out.println("  Is it ready?   curl " + server.baseAddress() + "/health/ready");
    out.println("  End it:        Ctrl-C here, or ./cairn stop");
    out.flush();
  }

  private void print(String password) {
    out.println("  User name:     admin");
    out.println(
        "  Password:      " + password + "   (shown this once; to be changed at first login)");
  }

  /** The server leaves it when it has made the first administrator; shown once, then gone. */
  private Optional<String> password() {
    var file = FirstLogin.file(settings);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      var password = Files.readString(file).strip();
      Files.delete(file);
      return Optional.of(password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
