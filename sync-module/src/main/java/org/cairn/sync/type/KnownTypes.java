package org.cairn.sync.type;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.problem.Problem;
import org.cairn.domain.type.Defaults;

/**
 * All versions of all document types, as they stood at one moment. Immutable; but a document that
 * was written a moment later may be of a version that was saved a moment later, and is found too.
 */
public final class KnownTypes {
  private final IntFunction<Optional<KnownType>> savedLater;

  private final Map<Integer, KnownType> byId = new HashMap<>();
  private final Map<String, Map<Integer, KnownType>> byName = new HashMap<>();
  private final Map<String, KnownType> current = new HashMap<>();

  /**
   * @param savedLater looks for a version that is not among these
   */
  KnownTypes(Collection<KnownType> types, IntFunction<Optional<KnownType>> savedLater) {
    this.savedLater = savedLater;
    for (var type : types) {
      var name = type.type().name();
      byId.put(type.id(), type);
      byName.computeIfAbsent(name, n -> new HashMap<>()).put(type.type().version(), type);
      current.merge(name, type, (a, b) -> a.type().version() > b.type().version() ? a : b);
    }
  }

  /** The type's newest version. */
  public Optional<KnownType> current(String name) {
    return Optional.ofNullable(current.get(name));
  }

  public Optional<KnownType> version(String name, int version) {
    return Optional.ofNullable(byName.getOrDefault(name, Map.of()).get(version));
  }

  /**
   * @throws IllegalStateException for an id that no row can refer to
   */
  public KnownType byId(int id) {
    return among(id)
        .or(() -> savedLater.apply(id))
        .orElseThrow(() -> new IllegalStateException("No document type " + id));
  }

  Optional<KnownType> among(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * A content as it is given out today: what was written under an older version of its type gets
   * the defaults of the present one; everything else stays byte for byte.
   *
   * @param content as stored; null stays null
   * @param typeId the version it was written under
   */
  public byte[] completed(byte[] content, int typeId) {
    var writtenUnder = byId(typeId).type();
    var present = current.get(writtenUnder.name());
    if (content == null || present == null || present.type().version() <= writtenUnder.version()) {
      return content;
    }
    var tree = StrictJson.stored(content);
    return StrictJson.bytes(Defaults.complete(present.type().schema(), tree));
  }

  public Collection<KnownType> currentOnes() {
    return current.values();
  }

  /** The ids of all versions of a type; empty for an unknown name. */
  public Collection<Integer> idsOf(String name) {
    return byName.getOrDefault(name, Map.of()).values().stream().map(KnownType::id).toList();
  }

  /**
   * The same for a filter.
   *
   * @param pointer the place of the name in the request
   * @param name null for all types, of which none has to be named
   * @throws Problem {@code INVALID} for an unknown name
   */
  public Collection<Integer> wanted(String pointer, String name) {
    if (name == null) {
      return List.of();
    }
    var ids = idsOf(name);
    if (ids.isEmpty()) {
      throw Problem.invalid(pointer, "The server does not know this type.");
    }
    return ids;
  }

  int size() {
    return byId.size();
  }
}
