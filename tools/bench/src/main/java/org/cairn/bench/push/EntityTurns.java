package org.cairn.bench.push;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.domain.id.Uuids;

/** A device's entities in turn, five documents each: a batch tells of twenty households. */
public final class EntityTurns implements Supplier<byte[]> {
  private static final int DOCUMENTS = 5;

  private final List<byte[]> entities;
  private int count;

  public EntityTurns(List<UUID> entities) {
    this.entities = entities.stream().map(Uuids::bytes).toList();
  }

  @Override
  public byte[] get() {
    return entities.get(count++ / DOCUMENTS % entities.size());
  }
}
