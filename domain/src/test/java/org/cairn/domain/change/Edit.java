package org.cairn.domain.change;

import static org.cairn.domain.Json.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.cairn.domain.document.Content;
import org.cairn.domain.merge.Authored;

/** An edit under construction: {@code anUpdate().basedOn(5).saying("{'a':1}")}. */
final class Edit {
  static final UUID DOCUMENT = new UUID(1, 1);
  static final UUID ENTITY = new UUID(2, 2);
  static final UUID AUTHOR = new UUID(3, 3);
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Action action;
  private UUID entityId = ENTITY;
  private int baseVersion = 1;
  private UUID prevOpId;
  private JsonNode baseData;
  private Content data;
  private JsonNode patch;
  private UUID author = AUTHOR;
  private Instant madeAt = NOON;

  private Edit(Action action) {
    this.action = action;
  }

  static Edit aCreate() {
    return new Edit(Action.CREATE);
  }

  static Edit anUpdate() {
    return new Edit(Action.UPDATE);
  }

  static Edit aDelete() {
    return new Edit(Action.DELETE);
  }

  Edit basedOn(int version) {
    baseVersion = version;
    return this;
  }

  Edit after(UUID opId) {
    prevOpId = opId;
    return this;
  }

  Edit believing(String content) {
    baseData = json(content);
    return this;
  }

  Edit saying(String content) {
    data = Content.of(json(content));
    return this;
  }

  Edit patching(String text) {
    patch = json(text);
    return this;
  }

  Edit inEntity(UUID id) {
    entityId = id;
    return this;
  }

  Edit by(UUID user) {
    author = user;
    return this;
  }

  Edit at(Instant time) {
    madeAt = time;
    return this;
  }

  Change made() {
    return new Change(
        new UUID(9, 9),
        1,
        action,
        DOCUMENT,
        entityId,
        baseVersion,
        prevOpId,
        baseData,
        data,
        patch,
        madeAt,
        new Authored(author, madeAt));
  }
}
