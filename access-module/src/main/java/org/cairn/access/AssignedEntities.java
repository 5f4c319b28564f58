package org.cairn.access;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The entities whose documents a user may see and record. Immutable. */
public final class AssignedEntities {
  /** What coordinators and administrators see. */
  static final AssignedEntities EVERYTHING = new AssignedEntities(true, SortedIds.NONE);

  static final AssignedEntities NOTHING = new AssignedEntities(false, SortedIds.NONE);

  private final boolean everything;
  private final SortedIds ids;

  private AssignedEntities(boolean everything, SortedIds ids) {
    this.everything = everything;
    this.ids = ids;
  }

  static AssignedEntities of(Collection<UUID> entityIds) {
    return new AssignedEntities(false, SortedIds.of(entityIds));
  }

  /** This with some more and some fewer; this itself where nothing is different. */
  AssignedEntities with(Collection<UUID> added, Collection<UUID> removed) {
    return new AssignedEntities(false, ids.with(added, removed));
  }

  public boolean contains(UUID entityId) {
    return everything || ids.contains(entityId);
  }

  /** Whether every entity is seen, so that {@link #ids} says nothing. */
  public boolean everything() {
    return everything;
  }

  /** How many are assigned; 0 where everything is seen. */
  public int size() {
    return ids.size();
  }

  /** The assigned ones in byte order; empty where everything is seen. */
  public Set<UUID> ids() {
    return ids;
  }
}
