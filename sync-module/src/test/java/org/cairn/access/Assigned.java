package org.cairn.access;

import java.util.Collection;
import java.util.UUID;

/** What a user sees, for tests of other modules. */
public final class Assigned {
  private Assigned() {}

  public static AssignedEntities to(Collection<UUID> entityIds) {
    return AssignedEntities.of(entityIds);
  }

  public static AssignedEntities everything() {
    return AssignedEntities.EVERYTHING;
  }
}
