package org.cairn.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Keeps an embedded database running: one that crashes is started again, where it left off. */
final class DatabaseKeeper implements AutoCloseable {
  /** A database that lives shorter than this is not helped by another start. */
  private static final Duration SOUND = Duration.ofSeconds(10);

  private final DatabaseOptions options;
  private final PrintStream out;
  private EmbeddedDatabase database;
  private Instant started;
  private boolean over;

  private DatabaseKeeper(DatabaseOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  static DatabaseKeeper start(DatabaseOptions options, PrintStream out) {
    var keeper = new DatabaseKeeper(options, out);
    keeper.startOnce();
    return keeper;
  }

  private synchronized void startOnce() {
    started = Instant.now();
    database = EmbeddedDatabase.start(options);
    database.onEnd(this::ended);
  }

  private synchronized void ended() {
    if (over) {
      return;
    }
    if (started.plus(SOUND).isAfter(Instant.now())) {
      out.println("The database ended twice in a short time: see " + options.logFile());
      return;
    }
    out.println("The database ended by itself and is started again: see " + options.logFile());
    try {
      startOnce();
    } catch (LauncherFailure e) {
      out.println(e.getMessage());
    }
  }

  synchronized EmbeddedDatabase database() {
    return database;
  }

  @Override
  public synchronized void close() {
    over = true;
    database.stop();
  }
}
