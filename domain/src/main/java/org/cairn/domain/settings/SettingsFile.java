package org.cairn.domain.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings file, in the form of Java's properties: escapes by backslash, comments by {@code #}.
 * What is wrong with it is told by the numbers of lines, since a line may hold a password.
 */
final class SettingsFile {
  private final Map<String, String> values = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private SettingsFile() {}

  /**
   * @throws WrongSettings where it can't be read, or a line sets nothing that may be set here
   */
  static Map<String, String> read(Path path) {
    var file = new SettingsFile();
    file.take(text(path));
    if (!file.wrong.isEmpty()) {
      throw new WrongSettings(file.wrong);
    }
    return file.values;
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new WrongSettings(
          List.of(Setting.CONFIG_FILE.key() + " names a file that cannot be read: " + reason(e)));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no " + e.getMessage();
    }
    return e instanceof CharacterCodingException ? "it is not UTF-8" : e.getMessage();
  }

  private void take(String text) {
    var lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      int number = i + 1;
      var line = new StringBuilder(lines[i]);
      while (isContinued(line) && i + 1 < lines.length) {
        i++;
        line.append('\n').append(lines[i]);
      }
      take(number, line.toString());
    }
  }

  /** Properties go on in the next line after a backslash that is none of a pair. */
  private static boolean isContinued(CharSequence line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private void take(int number, String line) {
    var start = line.stripLeading();
    if (start.isEmpty() || start.startsWith("#") || start.startsWith("!")) {
      return;
    }
    if (!line.contains("=")) {
      wrong.add("Line " + number + " of the settings file is not NAME=value");
      return;
    }
    var properties = new Properties();
    try {
      properties.load(new StringReader(line));
    } catch (IOException | IllegalArgumentException e) {
      wrong.add("Line " + number + " of the settings file has \\u without four hexadecimal digits");
      return;
    }
    properties.stringPropertyNames().forEach(key -> take(number, key, properties.getProperty(key)));
  }

  private void take(int number, String key, String value) {
    if (!Setting.isName(key) || key.equals(Setting.CONFIG_FILE.key())) {
      wrong.add("Line " + number + " of the settings file: " + key + " cannot be set there");
    } else if (values.put(key, value) != null) {
      wrong.add("Line " + number + " of the settings file: " + key + " is set a second time");
    }
  }
}
