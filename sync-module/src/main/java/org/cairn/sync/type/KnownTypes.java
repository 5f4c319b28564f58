package org.cairn.sync.type;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.domain.json.StrictJson;
import org.cairn.domain.type.Defaults;

/** All versions of all document types, as they stood at one moment. Immutable. */
public final class KnownTypes {
  private final Map<Integer, KnownType> byId = new HashMap<>();
  private final Map<String, Map<Integer, KnownType>> byName = new HashMap<>();
  private final Map<String, KnownType> current = new HashMap<>();

  KnownTypes(Collection<KnownType> types) {
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
    var type = byId.get(id);
    if (type == null) {
      throw new IllegalStateException("No document type " + id);
    }
    return type;
  }

  /**
   * A content as it is given out today: what was written under an older version of its type gets
   * the defaults of the present one; everything else stays byte for byte.
   *
   * @param content as stored; null stays null
   * @param typeId the version it was written under
   */
  public byte[] completed(byte[] content, int typeId) {
    var present = current.get(byId(typeId).type().name());
    if (content == null || present.id() == typeId) {
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

  int size() {
    return byId.size();
  }
}
