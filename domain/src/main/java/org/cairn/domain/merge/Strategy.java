package org.cairn.domain.merge;

import java.util.Optional;

/** What a type does with clashes that no rule of a field settles. */
public enum Strategy {
  SERVER_WINS,
  CLIENT_WINS,
  /** Settled where it is safe, else left to a person. */
  MERGE,
  /** Always left to a person. */
  MANUAL,
  /** The later edit wins, by clocks that are corrected. */
  LATEST;

  public static Optional<Strategy> ofWire(String name) {
    for (var strategy : values()) {
      if (strategy.name().equals(name)) {
        return Optional.of(strategy);
      }
    }
    return Optional.empty();
  }
}
