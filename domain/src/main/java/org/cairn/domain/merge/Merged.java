package org.cairn.domain.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What became of two changes.
 *
 * @param document with the server's value where there is a clash
 * @param clashes what a person, or a looser policy, has to settle
 * @param overruled what was settled against a side
 */
public record Merged(JsonNode document, List<Clash> clashes, List<Overruled> overruled) {
  public Merged {
    clashes = List.copyOf(clashes);
    overruled = List.copyOf(overruled);
  }

  public boolean isClean() {
    return clashes.isEmpty();
  }

  public boolean hasCriticalClash() {
    return clashes.stream().anyMatch(Clash::critical);
  }
}
