package org.cairn.domain.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.document.Content;

/** A history in memory, which counts how often content is read. */
final class Remembered implements History {
  private final Map<String, Content> versions = new HashMap<>();
  private final Map<String, UUID> entities = new HashMap<>();
  private final Map<UUID, Landing> landings = new HashMap<>();
  private final Map<UUID, Content> carried = new HashMap<>();
  private int reads;

  void version(UUID documentId, int version, UUID entityId, Content content) {
    versions.put(documentId + ":" + version, content);
    entities.put(documentId + ":" + version, entityId);
  }

  void landing(UUID opId, Landing landing, Content content) {
    landings.put(opId, landing);
    carried.put(opId, content);
  }

  Content latest(UUID documentId, int version) {
    return versions.get(documentId + ":" + version);
  }

  int reads() {
    return reads;
  }

  @Override
  public Optional<Content> contentAt(UUID documentId, int version) {
    reads++;
    return Optional.ofNullable(versions.get(documentId + ":" + version));
  }

  @Override
  public Optional<UUID> entityAt(UUID documentId, int version) {
    return Optional.ofNullable(entities.get(documentId + ":" + version));
  }

  @Override
  public Optional<Landing> landingOf(UUID opId) {
    return Optional.ofNullable(landings.get(opId));
  }

  @Override
  public Optional<Content> carriedBy(UUID opId) {
    return Optional.ofNullable(carried.get(opId));
  }
}
