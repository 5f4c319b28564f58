package org.cairn.proof.routes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The classes of a WAR, its own and those of the jars in it, loaded from there and nowhere else.
 */
final class WarClasses extends ClassLoader {
  private static final String OWN = "WEB-INF/classes/";
  private static final String JARS = "WEB-INF/lib/";

  private final Map<String, byte[]> files = new HashMap<>();

  WarClasses(Path war) throws IOException {
    super(WarClasses.class.getClassLoader());
    try (var jar = new JarFile(war.toFile())) {
      for (var entry : jar.stream().toList()) {
        read(jar, entry);
      }
    }
  }

  private void read(JarFile jar, ZipEntry entry) throws IOException {
    try (var in = jar.getInputStream(entry)) {
      if (entry.getName().startsWith(JARS) && entry.getName().endsWith(".jar")) {
        readJar(in);
      } else if (!entry.isDirectory()) {
        var name = entry.getName();
        files.put(name.startsWith(OWN) ? name.substring(OWN.length()) : name, in.readAllBytes());
      }
    }
  }

  private void readJar(InputStream in) throws IOException {
    try (var jar = new ZipInputStream(in)) {
      for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        if (entry.getName().endsWith(".class")) {
          files.put(entry.getName(), jar.readAllBytes());
        }
      }
    }
  }

  /** A file of the WAR as text. */
  Optional<String> text(String name) {
    return Optional.ofNullable(files.get(name))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Classes of Cairn that mention an annotation, such as {@code jakarta/ws/rs/Path}. */
  List<Class<?>> mentioning(String annotation) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith("org/cairn/"))
        .filter(file -> file.getKey().endsWith(".class"))
        .filter(file -> mentions(file.getValue(), "L" + annotation + ";"))
        .<Class<?>>map(file -> load(file.getKey()))
        .toList();
  }

  /** Names stand in a class file as they are. */
  private static boolean mentions(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(text);
  }

  private Class<?> load(String file) {
    try {
      return loadClass(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What lies in the WAR comes from the WAR, even where the tests know a class of that name. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    var bytes = files.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
    }
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    var bytes = files.get(name);
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }
}
