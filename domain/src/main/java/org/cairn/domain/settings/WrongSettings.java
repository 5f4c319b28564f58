package org.cairn.domain.settings;

import java.util.List;

/** Settings with which the server refuses to start; each sentence names one, never its value. */
public final class WrongSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> reasons;

  WrongSettings(List<String> reasons) {
    super(String.join("\n", reasons), null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  public List<String> reasons() {
    return reasons;
  }
}
