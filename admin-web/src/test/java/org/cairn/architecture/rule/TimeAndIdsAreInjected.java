package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import java.util.Set;

/** Tests set the time and seed the ids, so nobody makes either alone. */
public final class TimeAndIdsAreInjected extends ForbiddenCalls {
  private static final Set<String> FORBIDDEN =
      Set.of("java.util.UUID.randomUUID", "java.lang.System.currentTimeMillis");

  public TimeAndIdsAreInjected() {
    super("Inject java.time.Clock or org.cairn.domain.id.Ids and ask that.");
  }

  @Override
  boolean isForbidden(AccessTarget target) {
    var owner = target.getOwner().getName();
    return FORBIDDEN.contains(owner + "." + target.getName())
        || owner.startsWith("com.github.f4b6a3.uuid.")
        || owner.equals("java.time.Clock") && target.getName().startsWith("system")
        || owner.startsWith("java.time.") && isNowWithoutClock(target)
        || owner.equals("java.util.Date") && isMadeOfNothing(target);
  }

  private static boolean isNowWithoutClock(AccessTarget target) {
    return target.getName().equals("now")
        && target instanceof CodeUnitAccessTarget method
        && method.getRawParameterTypes().stream()
            .noneMatch(type -> type.getName().equals("java.time.Clock"));
  }

  private static boolean isMadeOfNothing(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget constructor
        && constructor.getName().equals("<init>")
        && constructor.getRawParameterTypes().isEmpty();
  }
}
