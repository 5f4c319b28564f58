package org.cairn.domain.parameter;

import java.util.UUID;
import org.cairn.domain.id.Uuids;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** An id as part of an address; text that is no id names nothing. */
public record PathId(UUID value) {
  public static PathId valueOf(String text) {
    return new PathId(Uuids.parse(text).orElseThrow(PathId::nothing));
  }

  public Problem unknown() {
    return nothing();
  }

  private static Problem nothing() {
    return Problem.of(ProblemCode.NOT_FOUND, "There is no such thing.");
  }
}
