package org.cairn.domain.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The settings of one installation, checked: whoever holds one need not check again. */
public final class Settings {
  private final Map<Setting, String> values;

  private Settings(Map<Setting, String> values) {
    this.values = values;
  }

  /**
   * Takes what was given and the defaults for the rest. An empty value counts as not given; keys
   * that do not begin with {@code CAIRN_} belong to somebody else.
   *
   * @throws WrongSettings naming every unknown setting and every wrong value
   */
  public static Settings of(Map<String, String> given) {
    var values = new EnumMap<Setting, String>(Setting.class);
    var wrong = new ArrayList<String>();
    new TreeMap<>(given)
        .forEach(
            (key, value) -> {
              if (Setting.isName(key) && !value.isBlank()) {
                take(key, value.strip(), values, wrong);
              }
            });
    var settings = new Settings(values);
    if (wrong.isEmpty()) {
      wrong.addAll(SettingsRules.broken(settings));
    }
    if (!wrong.isEmpty()) {
      throw new WrongSettings(wrong);
    }
    return settings;
  }

  private static void take(
      String key, String value, Map<Setting, String> values, List<String> wrong) {
    var setting = Setting.named(key);
    if (setting.isEmpty()) {
      wrong.add(key + " is not a setting; docs/reference/configuration.md lists them all");
    } else if (!setting.get().accepts(value)) {
      wrong.add(key + " must be " + setting.get().allowed());
    } else {
      values.put(setting.get(), value);
    }
  }

  /** The value, or its default, which may be empty. */
  public String text(Setting setting) {
    return values.getOrDefault(setting, setting.standard());
  }

  /** The value, or nothing where none was given and there is no default. */
  public Optional<String> optional(Setting setting) {
    return Optional.of(text(setting)).filter(value -> !value.isEmpty());
  }

  public boolean isGiven(Setting setting) {
    return values.containsKey(setting);
  }

  public int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public boolean flag(Setting setting) {
    return Boolean.parseBoolean(text(setting));
  }

  public long mebibytes(Setting setting) {
    return Form.mebibytes(text(setting));
  }

  /** Absolute; relative values count from the working folder. */
  public Path path(Setting setting) {
    return Path.of(text(setting)).toAbsolutePath().normalize();
  }

  /** The server's own address, such as {@code http://127.0.0.1:8080}. */
  public String baseUrl() {
    var address = text(Setting.HTTP_ADDRESS);
    var host = address.contains(":") ? "[" + address + "]" : address;
    return "http://" + host + ":" + text(Setting.HTTP_PORT);
  }

  /** The address that clients use, without a slash at the end. */
  public String publicUrl() {
    return optional(Setting.PUBLIC_URL).orElseGet(this::baseUrl);
  }

  /** As the environment of another process; holds the secrets. */
  public Map<String, String> toMap() {
    var map = new TreeMap<String, String>();
    values.forEach((setting, value) -> map.put(setting.key(), value));
    return map;
  }

  /** A copy with other values for some. */
  public Settings with(Map<Setting, String> changes) {
    var map = toMap();
    changes.forEach((setting, value) -> map.put(setting.key(), value));
    return of(map);
  }

  /** Without the values of secrets. */
  @Override
  public String toString() {
    var shown = new TreeMap<String, String>();
    values.forEach(
        (setting, value) -> shown.put(setting.key(), setting.isSecret() ? "(secret)" : value));
    return shown.toString();
  }
}
