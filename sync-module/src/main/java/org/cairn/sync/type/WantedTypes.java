package org.cairn.sync.type;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cairn.domain.problem.Problem;

/** The document types that somebody asks for, in all their versions. Immutable. */
public final class WantedTypes {
  public static final WantedTypes ALL = new WantedTypes(null, null, null);

  private final SortedSet<String> names;
  private final Set<Integer> ids;
  private final KnownTypes types;

  private WantedTypes(SortedSet<String> names, Set<Integer> ids, KnownTypes types) {
    this.names = names;
    this.ids = ids;
    this.types = types;
  }

  /**
   * @throws Problem {@code INVALID} for a name that is not among the types
   */
  public static WantedTypes of(Set<String> names, KnownTypes types) {
    var ids = new HashSet<Integer>();
    for (var name : names) {
      var versions = types.idsOf(name);
      if (versions.isEmpty()) {
        throw Problem.invalid("types", "The server does not know each of these types.");
      }
      ids.addAll(versions);
    }
    return new WantedTypes(new TreeSet<>(names), ids, types);
  }

  /** Whether a version is of one of the types, even one that was saved since they were read. */
  public boolean wants(int typeId) {
    if (ids == null || ids.contains(typeId)) {
      return true;
    }
    return types.among(typeId).isEmpty() && names.contains(types.byId(typeId).type().name());
  }

  /** The versions that were known when this was asked for; null for all types. */
  public Set<Integer> ids() {
    return ids;
  }

  /** Null for all types. */
  public Set<String> names() {
    return names;
  }
}
