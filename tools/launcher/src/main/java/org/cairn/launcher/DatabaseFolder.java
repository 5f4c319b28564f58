package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The database's files: made on first use, never touched later but by the database itself. */
final class DatabaseFolder {
  private static final String SOCKET_ONLY_ROOT = "SET @auth_root_socket = 'root';\n";

  private final DatabaseOptions options;
  private final DatabaseProgram program;

  DatabaseFolder(DatabaseOptions options, DatabaseProgram program) {
    this.options = options;
    this.program = program;
  }

  /** Makes the system tables beside and renames: a start that was cut off is begun again. */
  void createIfMissing() {
    if (Files.exists(options.folder())) {
      return;
    }
    try {
      var part = options.data().resolve("mysql.part");
      PrivateFiles.deleteFolder(part);
      PrivateFiles.createFolder(part);
      bootstrap(part);
      Files.move(part, options.folder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void bootstrap(Path folder) throws IOException {
    var script = Files.createTempFile(options.data(), "system-tables", ".sql");
    try {
      Files.writeString(script, systemTables());
      var command = new ArrayList<>(command(folder));
      command.addAll(List.of("--bootstrap", "--enforce-storage-engine=", "--log-warnings=0"));
      var process =
          new ProcessBuilder(command)
              .redirectInput(script.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(options.logFile().toFile()))
              .start();
      if (process.waitFor() != 0) {
        throw new LauncherFailure("The database could not be created: see " + options.logFile());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherFailure("Interrupted while the database was created", e);
    } finally {
      Files.delete(script);
    }
  }

  /** The superuser can only sign in through the socket, as the system's own superuser. */
  private String systemTables() throws IOException {
    return "CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\n"
        + SOCKET_ONLY_ROOT
        + Files.readString(program.share().resolve("mariadb_system_tables.sql"))
        + Files.readString(program.share().resolve("mariadb_system_tables_data.sql"));
  }

  /** What creating and running have in common. */
  List<String> command(Path folder) {
    var command = new ArrayList<String>();
    command.add(program.executable().toString());
    command.add("--no-defaults");
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    command.add("--basedir=" + program.home());
    command.add("--lc-messages-dir=" + program.share());
    command.add("--datadir=" + folder);
    command.add("--character-set-server=utf8mb4");
    command.add("--innodb-log-file-size=256M");
    return command;
  }
}
