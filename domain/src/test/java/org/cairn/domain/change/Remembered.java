package org.cairn.domain.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.domain.conflict.KeptEdit;
import org.cairn.domain.document.Content;

/** A history in memory, which counts how often content is read. */
final class Remembered implements History {
  private final Map<String, Content> versions = new HashMap<>();
  private final Map<String, UUID> entities = new HashMap<>();
  private final Map<UUID, Landing> landings = new HashMap<>();
  private final Map<UUID, Content> carried = new HashMap<>();
  private final List<KeptEdit> kept = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private boolean openConflict;
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
    return Optional.ofNullable(landings.get(opId))
        .or(() -> own(opId).map(step -> Landing.stored(Edit.DOCUMENT, step.version())));
  }

  @Override
  public Optional<Content> carriedBy(UUID opId) {
    return landings.containsKey(opId)
        ? Optional.ofNullable(carried.get(opId))
        : own(opId).flatMap(step -> contentAt(Edit.DOCUMENT, step.version()));
  }

  @Override
  public OwnEdits ownSince(UUID documentId, int version) {
    return OwnEdits.of(since(documentId, version), kept);
  }

  /** An edit of the device that did not fit. */
  void kept(KeptEdit edit) {
    kept.add(edit);
  }

  private Optional<Step> own(UUID opId) {
    return steps.stream().filter(step -> step.own() && opId.equals(step.opId())).findFirst();
  }

  void step(Step step) {
    steps.add(step);
  }

  /** In the place of the one that made the same version. */
  void replace(Step step) {
    steps.removeIf(other -> other.version() == step.version());
    steps.add(step);
  }

  void openConflict() {
    openConflict = true;
  }

  @Override
  public List<Step> since(UUID documentId, int version) {
    return steps.stream().filter(step -> step.version() > version).toList();
  }

  @Override
  public boolean hasOpenConflict(UUID documentId) {
    return openConflict;
  }
}
