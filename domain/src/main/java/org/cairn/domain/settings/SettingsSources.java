package org.cairn.domain.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Where settings come from: the file, over it Java system properties (how tests pass them), over
 * both the environment.
 */
public final class SettingsSources {
  private SettingsSources() {}

  /** The settings of this process. */
  public static Settings ofThisProcess() {
    return read(System.getenv(), System.getProperties());
  }

  /**
   * Names in the environment that are no settings belong to tools and tests; in the file they are
   * mistakes.
   *
   * @throws WrongSettings also for a file that was named and cannot be read
   */
  public static Settings read(Map<String, String> environment, Properties system) {
    var outside = new HashMap<String, String>();
    for (var setting : Setting.values()) {
      var key = setting.key();
      put(outside, key, system.getProperty(key));
      put(outside, key, environment.get(key));
    }
    var all = file(outside.get(Setting.CONFIG_FILE.key()));
    all.putAll(outside);
    return Settings.of(all);
  }

  /** Names like settings in the environment that are none: perhaps misspelt. */
  public static List<String> unknown(Map<String, String> environment) {
    return new TreeSet<>(environment.keySet())
        .stream().filter(Setting::isName).filter(key -> Setting.named(key).isEmpty()).toList();
  }

  private static void put(Map<String, String> map, String key, String value) {
    if (value != null && !value.isBlank()) {
      map.put(key, value);
    }
  }

  private static Map<String, String> file(String named) {
    var path = Path.of(named == null ? Setting.CONFIG_FILE.standard() : named);
    return named == null && !Files.exists(path) ? new HashMap<>() : SettingsFile.read(path);
  }
}
