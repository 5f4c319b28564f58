package org.cairn.architecture.rule;

import com.tngtech.archunit.core.domain.AccessTarget;
import java.util.Set;

/** What the server has to say goes to its log, and it waits by timers, not by blocking. */
public final class NothingPrintsOrSleeps extends ForbiddenCalls {
  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.Thread.sleep",
          "java.lang.Thread.dumpStack",
          "java.util.concurrent.TimeUnit.sleep");

  public NothingPrintsOrSleeps() {
    super("Say it to a Logger; wait by a managed scheduled executor or a condition.");
  }

  @Override
  boolean isForbidden(AccessTarget target) {
    var owner = target.getOwner();
    return FORBIDDEN.contains(owner.getName() + "." + target.getName())
        || owner.getName().matches("java\\.util\\.logging\\.\\w*Handler")
        || target.getName().equals("printStackTrace") && owner.isAssignableTo(Throwable.class);
  }
}
