package org.cairn.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.cairn.domain.settings.Setting;
import org.cairn.domain.settings.Settings;

/**
 * How to run an embedded database.
 *
 * @param data folder of the installation; the database lies in {@code mysql} below it
 * @param cache folder for unpacked programs, shared between installations
 * @param port on 127.0.0.1
 * @param memoryMebibytes size of the buffer pool
 * @param connections how many the server may open, beside some for tools
 * @param binaryLog whether commits are also written to a binary log, flushed with each
 * @param program another MariaDB installation than the one that comes along
 */
public record DatabaseOptions(
    Path data,
    Path cache,
    int port,
    long memoryMebibytes,
    int connections,
    boolean binaryLog,
    Optional<Path> program) {

  static DatabaseOptions of(Settings settings) {
    return new DatabaseOptions(
        settings.path(Setting.DATA),
        settings.path(Setting.CACHE),
        settings.number(Setting.DB_PORT),
        settings.mebibytes(Setting.DB_CACHE),
        2 * settings.number(Setting.DB_POOL),
        settings.flag(Setting.DB_BINLOG),
        settings.optional(Setting.DB_PROGRAM).map(Path::of));
  }

  Path folder() {
    return data.resolve("mysql");
  }

  Path logFile() {
    return data.resolve("log").resolve("database.log");
  }

  Path passwordFile() {
    return data.resolve("database.password");
  }

  Path pidFile() {
    return data.resolve("database.pid");
  }
}
