package org.cairn.domain.change;

import java.util.Locale;
import java.util.Optional;

/** What a change does to its document. */
public enum Action {
  CREATE,
  UPDATE,
  DELETE;

  public static Optional<Action> ofWire(String name) {
    for (var action : values()) {
      if (action.wireName().equals(name)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
