package org.cairn.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps an embedded database running: one that crashes is started again, where it left off, at
 * first at once, then after growing pauses. One that does not stay up after all of them is given
 * up.
 */
final class DatabaseKeeper implements AutoCloseable {
  private static final List<Duration> PAUSES =
      List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

  /** A database that lived as long as this is worth all the pauses again. */
  private static final Duration SOUND = Duration.ofMinutes(2);

  private final DatabaseOptions options;
  private final PrintStream out;
  private final List<Duration> pauses;
  private EmbeddedDatabase database;
  private Instant started;
  private int deaths;
  private boolean over;
  private Runnable givenUp = () -> {};

  DatabaseKeeper(DatabaseOptions options, PrintStream out, List<Duration> pauses) {
    this.options = options;
    this.out = out;
    this.pauses = List.copyOf(pauses);
  }

  /**
   * @throws LauncherFailure where it does not come up at all
   */
  static DatabaseKeeper start(DatabaseOptions options, PrintStream out) {
    var keeper = new DatabaseKeeper(options, out, PAUSES);
    keeper.start();
    return keeper;
  }

  synchronized void start() {
    database = EmbeddedDatabase.start(options);
    started = Instant.now();
    database.onEnd(() -> new Thread(this::revive, "database keeper").start());
  }

  /** Calls {@code listener} when the database has been given up. */
  synchronized void onGivingUp(Runnable listener) {
    givenUp = listener;
  }

  private synchronized void revive() {
    if (started.plus(SOUND).isBefore(Instant.now())) {
      deaths = 0;
    }
    while (!over && deaths < pauses.size()) {
      out.println("The database ended by itself and is started again: see " + options.logFile());
      pause(pauses.get(deaths++));
      if (!over && starts()) {
        return;
      }
    }
    if (!over) {
      out.println("The database does not stay up: see " + options.logFile());
      givenUp.run();
    }
  }

  private boolean starts() {
    try {
      start();
      return true;
    } catch (LauncherFailure e) {
      out.println(e.getMessage());
      return false;
    }
  }

  /** Ends early when the keeper is closed. */
  private void pause(Duration length) {
    try {
      if (!length.isZero()) {
        wait(length.toMillis());
      }
    } catch (InterruptedException e) {
      over = true;
    }
  }

  synchronized EmbeddedDatabase database() {
    return database;
  }

  @Override
  public synchronized void close() {
    over = true;
    notifyAll();
    database.stop();
  }
}
