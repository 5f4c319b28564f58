package org.cairn.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Keeps an embedded database running: one that crashes is started again, where it left off, after
 * growing pauses. One that does not stay up after all of them is given up.
 */
final class DatabaseKeeper implements AutoCloseable {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));

  /** A database that lived as long as this is worth all the pauses again. */
  private static final Duration SOUND = Duration.ofMinutes(2);

  private final DatabaseOptions options;
  private final PrintStream out;
  private final List<Duration> pauses;
  private final BooleanSupplier ending;
  private EmbeddedDatabase database;
  private Instant started;
  private int deaths;
  private volatile boolean over;
  private volatile Runnable givenUp = () -> {};

  /**
   * @param ending whether everything is being ended: Ctrl-C reaches the database too
   */
  DatabaseKeeper(
      DatabaseOptions options, PrintStream out, List<Duration> pauses, BooleanSupplier ending) {
    this.ending = ending;
    this.options = options;
    this.out = out;
    this.pauses = List.copyOf(pauses);
  }

  /**
   * @throws LauncherFailure where it does not come up at all
   */
  static DatabaseKeeper start(DatabaseOptions options, PrintStream out, BooleanSupplier ending) {
    var keeper = new DatabaseKeeper(options, out, PAUSES, ending);
    keeper.start();
    return keeper;
  }

  /** Without a lock, since it may take minutes: whoever closes the keeper does not wait for it. */
  void start() {
    var made = EmbeddedDatabase.start(options);
    if (!take(made)) {
      made.stop();
    }
  }

  /** False where the keeper was closed meanwhile. */
  private synchronized boolean take(EmbeddedDatabase made) {
    if (over) {
      return false;
    }
    database = made;
    started = Instant.now();
    made.onEnd(() -> new Thread(this::revive, "database keeper").start());
    return true;
  }

  /** Calls {@code listener} when the database has been given up. */
  void onGivingUp(Runnable listener) {
    givenUp = listener;
  }

  private void revive() {
    if (livedLong()) {
      deaths = 0;
    }
    while (!isOver() && deaths < pauses.size()) {
      pause(pauses.get(deaths++));
      if (isOver()) {
        return;
      }
      out.println("The database ended by itself and is started again: see " + options.logFile());
      if (starts()) {
        return;
      }
    }
    if (!isOver()) {
      out.println("The database does not stay up: see " + options.logFile());
      givenUp.run();
    }
  }

  private synchronized boolean livedLong() {
    return started.plus(SOUND).isBefore(Instant.now());
  }

  private boolean isOver() {
    return over || ending.getAsBoolean();
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
  private synchronized void pause(Duration length) {
    try {
      if (!over && !length.isZero()) {
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
  public void close() {
    end().stop();
  }

  private synchronized EmbeddedDatabase end() {
    over = true;
    notifyAll();
    return database;
  }
}
