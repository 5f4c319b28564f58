package org.cairn.sync.type;

import java.util.Map;
import java.util.TreeMap;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.problem.ProblemCode;

/** Whether an app knows the present versions of the types it says it was built for. */
public final class RequireTypes {
  private RequireTypes() {}

  /**
   * @throws Problem {@code UPGRADE_REQUIRED} naming each type and its present version
   */
  public static void present(KnownTypes types, Map<String, Integer> deviceTypes) {
    var newer = new TreeMap<String, Integer>();
    deviceTypes.forEach(
        (name, version) ->
            types
                .current(name)
                .filter(known -> known.type().version() > version)
                .ifPresent(known -> newer.put(name, known.type().version())));
    if (!newer.isEmpty()) {
      throw Problem.of(
          ProblemCode.UPGRADE_REQUIRED,
          "Update the app before it pulls: the server has newer document types " + newer + ".");
    }
  }
}
