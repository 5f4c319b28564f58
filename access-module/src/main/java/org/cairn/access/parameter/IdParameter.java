package org.cairn.access.parameter;

import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.Problem;

/** An id as a filter of a list. */
public final class IdParameter {
  private IdParameter() {}

  /**
   * @return null for null
   * @throws Problem {@code INVALID} for text that is no id
   */
  public static UUID of(String name, String text) {
    return text == null
        ? null
        : Uuids.parse(text).orElseThrow(() -> Problem.invalid(name, "Not a UUID."));
  }
}
